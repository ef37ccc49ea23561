import type { ToolkitEventType } from 'c/voiceEvents';
import fc from 'fast-check';
import { event } from 'test/support/trace';
import { reportOn } from './reports';

/** The sequence of one call that has connected, without that connect. */
function sequenceAfterConnect(types: readonly ToolkitEventType[]): string {
  const [sequence] = reportOn(['CALL_CONNECTED' as const, ...types].map((type, at) => event(type, at))).sequences;
  return (sequence?.name ?? '').replace('CALL_CONNECTED → ', '');
}

describe('the order of events', () => {
  it.each<[string, ToolkitEventType[]]>([
    ['MUTE → UNMUTE → …', ['MUTE', 'UNMUTE']],
    ['MUTE+ → …', ['MUTE', 'MUTE', 'MUTE']],
    ['(MUTE → UNMUTE)+ → …', ['MUTE', 'UNMUTE', 'MUTE', 'UNMUTE', 'MUTE', 'UNMUTE']],
    ['(MUTE → UNMUTE)+ → MUTE → …', ['MUTE', 'UNMUTE', 'MUTE', 'UNMUTE', 'MUTE']],
    ['SWAP+ → (HOLD → RESUME)+ → …', ['SWAP', 'SWAP', 'HOLD', 'RESUME', 'HOLD', 'RESUME']],
    ['HOLD → RESUME → MUTE → HOLD → RESUME → …', ['HOLD', 'RESUME', 'MUTE', 'HOLD', 'RESUME']],
    ['HOLD → RESUME → MUTE → HOLD → RESUME → MUTE → …', ['HOLD', 'RESUME', 'MUTE', 'HOLD', 'RESUME', 'MUTE']],
    ['CALL_ENDED', ['CALL_ENDED']],
  ])('is written %s', (written, types) => {
    expect(sequenceAfterConnect(types)).toBe(written);
  });

  it('leaves out AUDIO_STATS, which would part what repeats', () => {
    expect(sequenceAfterConnect(['MUTE', 'AUDIO_STATS', 'MUTE', 'AUDIO_STATS', 'CALL_ENDED'])).toBe(
      'MUTE+ → CALL_ENDED',
    );
  });

  it('is one line for calls that went alike, the most frequent first', () => {
    const call = (callId: string, ...types: ToolkitEventType[]) => types.map((type) => event(type, 0, { callId }));
    const { sequences, calls } = reportOn([
      ...call('A', 'CALL_STARTED', 'CALL_ENDED'),
      ...call('B', 'CALL_CONNECTED', 'HOLD', 'RESUME', 'HOLD', 'RESUME', 'CALL_ENDED'),
      ...call('C', 'CALL_CONNECTED', 'HOLD', 'RESUME', 'HOLD', 'RESUME', 'HOLD', 'RESUME', 'CALL_ENDED'),
      ...call('D', 'UNMUTE'),
    ]);
    expect(calls).toBe(3);
    expect(sequences).toEqual([
      { name: 'CALL_CONNECTED → (HOLD → RESUME)+ → CALL_ENDED', count: 2 },
      { name: 'CALL_STARTED → CALL_ENDED', count: 1 },
    ]);
  });

  it('loses no type and makes up none', () => {
    const types = fc.array(fc.constantFrom<ToolkitEventType>('HOLD', 'RESUME', 'MUTE'), { maxLength: 12 });
    fc.assert(
      fc.property(types, (list) => {
        const written = sequenceAfterConnect(list).match(/[A-Z_]+/g) ?? [];
        expect(new Set(written.filter((type) => type !== 'CALL_CONNECTED'))).toEqual(new Set(list));
        expect(written.length).toBeLessThanOrEqual(list.length + 1);
      }),
    );
  });
});
