import { createCommands, type Commands } from 'c/voiceRelay';
import { ANN, CONNECTED, S } from 'test/support/attention';
import { BUTTONS } from 'test/support/commands';
import { loadCallsPage } from 'test/support/callsPage';
import { statusMessage } from 'test/support/status';
import { event, type TraceLine } from 'test/support/trace';

const NEEDED = [...CONNECTED, event('MUTE', 20 * S)] as readonly TraceLine[];

/** Commands of a page whose only call is muted, and a phone that does what the test says. */
function bench() {
  const page = loadCallsPage();
  const { calls, time } = page;
  const feed = calls.feed();
  const start = time.wallMs;
  let seq = 0;
  const take = (line: TraceLine): void => {
    seq += 1;
    feed.receive({ v: 1, relayId: 'r', seq, ...line, at: start + line.at });
  };
  calls.connectRelay({
    undelivered: [],
    get status() {
      return statusMessage({ seen: seq, settings: BUTTONS });
    },
  });
  const phone = { asked: [] as string[], act: (): boolean => true };
  const commands: Commands = createCommands({
    calls,
    after: time.after,
    send(name) {
      phone.asked.push(name);
      return phone.act();
    },
  });
  for (const line of NEEDED) {
    time.pass(start + line.at - time.wallMs);
    take(line);
  }
  const answers = (): readonly string[] => calls.snapshot.commands.map(({ name, answer }) => `${name} ${answer}`);
  const comes = (type: 'UNMUTE' | 'AUDIO_STATS'): void => take(event(type, time.wallMs - start));
  return { ...{ calls, time, phone, commands, answers, comes, take, start }, page };
}

describe('a command', () => {
  it('is sent at once', () => {
    const { commands, phone, answers } = bench();
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
    expect(phone.asked).toEqual(['unmute']);
    expect(answers()).toEqual(['unmute sent']);
  });

  it('is confirmed when its event comes in time', () => {
    const { commands, answers, time, comes } = bench();
    commands.send('unmute');
    time.pass(4999);
    comes('UNMUTE');
    expect(answers()).toEqual(['unmute confirmed']);
    time.pass(60_000);
    expect(answers()).toEqual(['unmute confirmed']);
  });

  it('is confirmed also when its event comes before the phone returns', () => {
    const { commands, phone, answers, comes } = bench();
    phone.act = () => {
      comes('UNMUTE');
      return true;
    };
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
    expect(answers()).toEqual(['unmute confirmed']);
  });

  it('counts as sent when its event came, although the phone then failed', () => {
    const { commands, phone, answers, comes } = bench();
    phone.act = () => {
      comes('UNMUTE');
      return false;
    };
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
    expect(answers()).toEqual(['unmute confirmed']);
  });

  it('is not confirmed after 5 s, and may be sent again only after the next event of the call', () => {
    const { commands, phone, answers, time, comes } = bench();
    commands.send('unmute');
    expect(commands.send('unmute')).toEqual({ answer: 'refused', reason: 'waiting' });
    time.pass(4999);
    expect(answers()).toEqual(['unmute sent']);
    time.pass(1);
    expect(answers()).toEqual(['unmute notConfirmed']);
    expect(commands.send('unmute')).toEqual({ answer: 'refused', reason: 'waiting' });
    expect(answers()).toEqual(['unmute notConfirmed']);
    comes('AUDIO_STATS');
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
    expect(phone.asked).toEqual(['unmute', 'unmute']);
  });

  it('is refused, and not asked of the phone, where the rule refuses it', () => {
    const { commands, phone, answers, calls } = bench();
    expect(commands.send('resume')).toEqual({ answer: 'refused', reason: 'not-needed' });
    expect(phone.asked).toEqual([]);
    expect(answers()).toEqual(['resume refused']);
    expect(calls.snapshot.commands).toMatchObject([{ reason: 'not-needed', at: calls.snapshot.now }]);
  });

  it('is refused if the phone does not take it, and can be sent again', () => {
    const { commands, phone, answers } = bench();
    phone.act = () => false;
    expect(commands.send('unmute')).toEqual({ answer: 'refused', reason: 'phone' });
    expect(answers()).toEqual(['unmute refused']);
    phone.act = () => true;
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
  });

  it('is sent once, also when a listener or the phone asks for it again meanwhile', () => {
    const { commands, phone, calls } = bench();
    const again: unknown[] = [];
    calls.subscribe(({ commands: [first] }) => void (first && again.push(commands.send('unmute'))));
    phone.act = () => {
      again.push(commands.send('unmute'));
      return true;
    };
    commands.send('unmute');
    expect(again).toEqual([
      { answer: 'refused', reason: 'waiting' },
      { answer: 'refused', reason: 'waiting' },
    ]);
    expect(phone.asked).toEqual(['unmute']);
  });

  it('is shown to listeners at each answer', () => {
    const { commands, calls, time } = bench();
    const seen: (string | undefined)[] = [];
    calls.subscribe((snapshot) => seen.push(snapshot.commands.at(-1)?.answer));
    commands.send('unmute');
    commands.send('resume');
    time.pass(5000);
    expect([...new Set(seen)]).toEqual([undefined, 'sent', 'refused', 'notConfirmed']);
  });

  it('is an unknown command for any other name, and leaves no trace', () => {
    const { commands, answers } = bench();
    expect(commands.send('endCall' as 'unmute')).toEqual({ answer: 'refused', reason: 'unknown-command' });
    expect(answers()).toEqual([]);
  });

  it('is not confirmed when the page ends before, and no timer stays', () => {
    const { commands, answers, time } = bench();
    const before = time.pending;
    commands.send('unmute');
    commands.end();
    expect(answers()).toEqual(['unmute notConfirmed']);
    expect(time.pending).toBe(before);
  });

  it('keeps its answer when the call it was for has ended and another one is asked', () => {
    const { commands, answers, time, take, start } = bench();
    commands.send('unmute');
    const B = { callId: 'B', ...ANN };
    const at = time.wallMs - start;
    take(event('CALL_ENDED', at));
    take(event('CALL_STARTED', at + 100, B));
    take(event('CALL_CONNECTED', at + 2000, B));
    take(event('MUTE', at + 2100, B));
    expect(commands.send('unmute')).toEqual({ answer: 'sent' });
    expect(answers()).toEqual(['unmute sent', 'unmute sent']);
    time.pass(5000);
    expect(answers()).toEqual(['unmute notConfirmed', 'unmute notConfirmed']);
  });
});
