/** The bundles that decide what a call is and bring its events there: each of their mutants must be noticed by their own tests. */
export const CORE = ['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCalls', 'voiceRelay'];
/** Hands the browser to the factories; everything that it does is done by others. Its own tests need a browser. */
export const PAGE_FILE = 'thisPage.ts';
export const PAGE_TEST = 'thisPage.test.ts';
