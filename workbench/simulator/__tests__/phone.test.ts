import type { CallsSnapshot } from 'c/voiceCalls';
import { viewOf } from 'test/support/trace';
import { CONNECTED } from 'test/support/attention';
import { VirtualTime } from 'test/support/virtualTime';
import { createPhone, type PhoneManner } from '../phone';

function phoneThat(manner: PhoneManner, lines: readonly unknown[] = CONNECTED) {
  const time = new VirtualTime();
  const sent: unknown[] = [];
  const act = createPhone({
    manner: () => manner,
    calls: () => ({ openCalls: viewOf(lines).calls as CallsSnapshot['openCalls'] }),
    send: (type, detail) => sent.push([type, detail]),
    after: time.after,
  });
  return { act, time, sent };
}

it.each([
  ['unmute', 'UNMUTE', { callId: 'A' }],
  ['resume', 'RESUME', { callId: 'A', participant: 'Ann Lee' }],
  ['resumeRecording', 'RESUME_RECORDING', { callId: 'A' }],
] as const)('obeys %s a moment later', (action, type, detail) => {
  const { act, time, sent } = phoneThat('obeys');
  act(action);
  expect(sent).toEqual([]);
  time.pass(300);
  expect(sent).toEqual([[type, detail]]);
});

it('is slower than a button waits', () => {
  const { act, time, sent } = phoneThat('slow');
  act('unmute');
  time.pass(7999);
  expect(sent).toEqual([]);
  time.pass(1);
  expect(sent).toHaveLength(1);
});

it('stays silent, refuses, and does nothing without a call or for an action that no button has', () => {
  const silent = phoneThat('silent');
  silent.act('unmute');
  const alone = phoneThat('obeys', []);
  alone.act('unmute');
  const other = phoneThat('obeys');
  other.act('endCall');
  expect([silent, alone, other].map(({ time }) => time.pending)).toEqual([0, 0, 0]);
  expect(() => phoneThat('refuses').act('unmute')).toThrow('refuses');
});
