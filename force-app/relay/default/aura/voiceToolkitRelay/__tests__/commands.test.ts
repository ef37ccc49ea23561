import { createRelayBench, createRelayPage, fakeTime, pass, type RelayPage } from 'test/support/relay'; // first: it sets the message service
import { command } from 'c/voiceRelay';
import { BUTTONS } from 'test/support/commands';

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

const ANN = { callId: 'A', participant: 'Ann Lee' };

/** Lets the phone send a call that is muted, on hold and not recorded. */
async function bringCall({ toolkit }: RelayPage): Promise<void> {
  toolkit.emit('CALL_STARTED', ANN);
  await pass(5000);
  for (const type of ['CALL_CONNECTED', 'MUTE', 'HOLD', 'PAUSE_RECORDING']) toolkit.emit(type, ANN);
  await pass();
}

const answers = ({ snapshot }: RelayPage) => snapshot.commands.map(({ name, answer }) => `${name} ${answer}`);

describe('a command', () => {
  it.each([
    ['unmute', ['unmute', []], 'UNMUTE'],
    ['resume', ['resume', ['Initial_Caller']], 'RESUME'],
    ['resumeRecording', ['resumeRecording', []], 'RESUME_RECORDING'],
  ] as const)('%s goes through the Aura host to the toolkit, and its event confirms it', async (name, asked, type) => {
    const act = jest.fn();
    const bench = createRelayBench({ attributes: BUTTONS, act });
    bench.render();
    await bringCall(bench);
    expect(command(name)).toEqual({ answer: 'sent' });
    expect(act.mock.calls).toEqual([asked]);
    expect(answers(bench)).toEqual([`${name} sent`]);
    bench.toolkit.emit(type, ANN);
    await pass();
    expect(answers(bench)).toEqual([`${name} confirmed`]);
    expect(bench.problems).toEqual([]);
  });

  it('is off unless the admin switched it on, also as text', async () => {
    const act = jest.fn();
    const bench = createRelayBench({ attributes: { recordingButton: 'true' }, act });
    bench.render();
    await bringCall(bench);
    expect(command('unmute')).toEqual({ answer: 'refused', reason: 'off' });
    expect(command('resumeRecording')).toEqual({ answer: 'sent' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is refused when the toolkit throws, and nothing is thrown into the page', async () => {
    const act = (): never => {
      throw new Error('no such call');
    };
    const bench = createRelayBench({ attributes: BUTTONS, act });
    bench.render();
    await bringCall(bench);
    expect(command('unmute')).toEqual({ answer: 'refused', reason: 'phone' });
    expect(answers(bench)).toEqual(['unmute refused']);
    expect(bench.problems).toEqual([]);
  });

  it('is confirmed by an event that the toolkit sends before its method returns', async () => {
    const bench = createRelayBench({ attributes: BUTTONS, act: () => bench.toolkit.emit('UNMUTE', ANN) });
    bench.render();
    await bringCall(bench);
    expect(command('unmute')).toEqual({ answer: 'sent' });
    await pass();
    expect(answers(bench)).toEqual(['unmute confirmed']);
  });

  it('goes to the toolkit of the host that listens, whichever host passes it on', async () => {
    const act = jest.fn();
    const page = createRelayPage({ act });
    const blind = page.create({ hasToolkit: false, attributes: BUTTONS });
    const listening = page.create({ place: 'page', attributes: BUTTONS });
    blind.render();
    listening.render();
    await pass(1); // before the second host came, nobody listened
    await bringCall(page);
    expect(command('unmute')).toEqual({ answer: 'sent' });
    expect(act).toHaveBeenCalledTimes(1);
    listening.relay.destroy();
    expect(command('resume')).toEqual({ answer: 'refused', reason: 'no-relay' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is refused by a host that is being destroyed, without an error of the page', async () => {
    const act = jest.fn();
    const bench = createRelayBench({ attributes: BUTTONS, act });
    bench.render();
    await bringCall(bench);
    (bench.relayHost as unknown as { beQuiet(): void }).beQuiet();
    expect(command('unmute')).toEqual({ answer: 'refused', reason: 'phone' });
    expect(act).not.toHaveBeenCalled();
  });

  it('is refused while an event waits for delivery: it may be of another call', async () => {
    const act = jest.fn();
    const bench = createRelayBench({ attributes: BUTTONS, act });
    bench.render();
    await bringCall(bench);
    bench.toolkit.emit('CALL_STARTED', { callId: 'B' });
    expect(command('unmute')).toEqual({ answer: 'refused', reason: 'not-sure' });
    await pass();
    expect(command('unmute')).toEqual({ answer: 'refused', reason: 'several-calls' });
    expect(act).not.toHaveBeenCalled();
  });

  it('is refused when an event came in the middle of a hand-over', async () => {
    const act = jest.fn();
    const bench = createRelayBench({ attributes: BUTTONS, act });
    bench.render();
    await bringCall(bench);
    const host = bench.relayHost as unknown as { receive(entries: readonly unknown[]): boolean };
    const { receive } = host;
    const seen: unknown[] = [];
    host.receive = (entries) => {
      if (seen.length === 0) {
        seen.push(null);
        bench.toolkit.emit('CALL_STARTED', { callId: 'B' }); // it waits until this hand-over is over
        seen.push(command('unmute'));
      }
      return receive.call(host, entries);
    };
    bench.toolkit.emit('AUDIO_STATS', { callId: 'A' });
    expect(seen).toEqual([null, { answer: 'refused', reason: 'phone' }]);
    expect(act).not.toHaveBeenCalled();
  });
});
