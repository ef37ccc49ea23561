import VoiceCallStatusPanel from 'c/voiceCallStatusPanel';
import { mount, unmountAll, wordsOf } from 'test/support/mount';
import { event, viewOf } from 'test/support/trace';

const S = 1000;
const connected = [event('CALL_STARTED', -5 * S), event('CALL_CONNECTED', 0)];

interface Stats {
  readonly packetsLost?: number;
  readonly jitterBufferMillis?: number;
  readonly roundTripTimeMillis?: number;
}

/** A report of 500 packets each way, good where nothing else is given. Of the input only those that arrived are counted. */
function report(at: number, input: Stats = {}, output: Stats = {}) {
  const good = { packetsCount: 500, packetsLost: 0, jitterBufferMillis: 10 };
  const packetsCount = 500 - (input.packetsLost ?? 0);
  return event('AUDIO_STATS', at, {
    stats: [{ inputChannelStats: { ...good, ...input, packetsCount }, outputChannelStats: { ...good, ...output } }],
  });
}

const panel = (lines: readonly unknown[], now?: number) =>
  mount('c-voice-call-status-panel', VoiceCallStatusPanel, { view: viewOf(lines, now) });
async function audioOf(lines: readonly unknown[], now?: number): Promise<string | null> {
  const audio = (await panel(lines, now)).shadowRoot?.querySelector('[data-part="audio"]');
  return audio ? wordsOf(audio) : null;
}

afterEach(unmountAll);

describe('call status panel: audio', () => {
  it.each([
    ['lost packets', { packetsLost: 90 }, 'Bad audio: 18 % of the packets lost'],
    ['fewer lost packets', { packetsLost: 45 }, 'Poor audio: 9 % of the packets lost'],
    ['jitter', { jitterBufferMillis: 200 }, 'Poor audio: jitter of 200 ms'],
    ['delay', { roundTripTimeMillis: 500 }, 'Bad audio: round trip of 500 ms'],
  ])('says that it is bad and why: %s', async (_, input, text) => {
    const lines = [...connected, report(30 * S, input)];
    expect(await audioOf(lines)).toBe(`${text} 0:00 ago`);
    await expect(await panel(lines)).toBeAccessible();
  });

  it('names the cause of the worse direction', async () => {
    const lines = [...connected, report(30 * S, { jitterBufferMillis: 150 }, { packetsLost: 90 })];
    expect(await audioOf(lines)).toBe('Bad audio: 18 % of the packets lost 0:00 ago');
  });

  it('says how old that is, until nothing is known of the sound any more', async () => {
    const lines = [...connected, report(30 * S, { packetsLost: 60 })];
    expect(await audioOf(lines, 42 * S)).toMatch(/ 0:12 ago$/);
    expect(await audioOf(lines, 104_999)).toMatch(/ 1:14 ago$/);
    expect(await audioOf(lines, 105 * S)).toBeNull();
  });

  it('says nothing without a report, and of one that was good or fair', async () => {
    expect(await audioOf(connected)).toBeNull();
    expect(await audioOf([...connected, report(30 * S)])).toBeNull();
    expect(await audioOf([...connected, report(30 * S, { packetsLost: 25 })])).toBeNull();
    expect(await audioOf([...connected, report(30 * S, { packetsLost: 60 }), report(60 * S)])).toBeNull();
  });

  it.each([
    ['MUTE', 'UNMUTE'],
    ['HOLD', 'RESUME'],
  ] as const)('says nothing of the line from %s to %s, nor of a report from then', async (from, to) => {
    const held = [...connected, event(from, 6 * S)];
    expect(await audioOf([...held, report(30 * S, { packetsLost: 60 })])).toBeNull();
    const open = [...connected, report(30 * S, { packetsLost: 60 }), event(from, 40 * S)];
    expect(await audioOf(open)).toBeNull();
    expect(await audioOf([...open, report(60 * S), event(to, 70 * S)])).toMatch(/^Poor audio.* 0:40 ago$/);
  });

  it('says nothing of a report whose 30 s began before the call connected', async () => {
    expect(await audioOf([...connected, report(30 * S - 1, { packetsLost: 90 })])).toBeNull();
  });

  it('says nothing of a call that has ended', async () => {
    const lines = [...connected, report(30 * S, { packetsLost: 60 }), event('CALL_ENDED', 31 * S)];
    expect(await audioOf(lines)).toBeNull();
  });
});
