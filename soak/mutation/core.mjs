/** The bundles that decide the truth about a call: each of their mutants must be noticed by their own tests. */
export const CORE = ['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCallStore'];
