import type { CallsSnapshot } from 'c/voiceCalls';
import type { Call } from 'c/voiceCallState';
import { Calls } from '../../force-app/main/default/lwc/voiceCalls/calls';
import { SessionBackup } from '../../force-app/main/default/lwc/voiceCalls/sessionBackup';
import { grouped, sayFigure, sizeFrom } from './figures';
import { randomMessages, TRACE_FILES } from './liveTraces';
import { reloadFault } from './reloads';

/** How many random traces; set RELOAD_RUNS and RELOAD_SEED for a longer run. */
const RUNS = sizeFrom('RELOAD_RUNS', 150);
const SEED = sizeFrom('RELOAD_SEED', 20261130);

describe('reload anywhere', () => {
  it.each(TRACE_FILES)(
    'in %s a reload before any message keeps what docs/contract.md#after-a-reload allows',
    (_, messages) => {
      expect(reloadFault(messages)).toBeNull();
    },
  );

  it('in random traces a reload before any message keeps what docs/contract.md#after-a-reload allows', () => {
    let reloads = 0;
    randomMessages(RUNS, SEED).forEach((messages, run) => {
      reloads += messages.length + 1;
      expect({ run, fault: reloadFault(messages) }).toEqual({ run, fault: null });
    });
    sayFigure(
      'reload anywhere',
      `${TRACE_FILES.length} traces, ${grouped(RUNS)} random with ${grouped(reloads)} reloads (seed ${SEED})`,
    );
    expect(reloads).toBeGreaterThan(RUNS);
  });
});

describe('the proof finds', () => {
  afterEach(() => jest.restoreAllMocks());

  const traces = randomMessages(20, SEED);
  /** Whether the proof says this of a trace. */
  const isFound = (said: string): boolean => traces.some((messages) => reloadFault(messages)?.includes(said));

  /** Changes the calls that a page takes out of the storage. */
  function restoreWith(change: (call: Call) => Call): void {
    const take = SessionBackup.prototype.takeCalls;
    jest.spyOn(SessionBackup.prototype, 'takeCalls').mockImplementation(function (this: SessionBackup) {
      const stored = take.call(this);
      return stored && { ...stored, calls: stored.calls.map(change) };
    });
  }

  it('a reload that keeps doubt away', () => {
    const real = Object.getOwnPropertyDescriptor(Calls.prototype, 'snapshot')?.get;
    jest.spyOn(Calls.prototype, 'snapshot', 'get').mockImplementation(function (this: Calls) {
      const snapshot = real?.call(this) as CallsSnapshot;
      const calls = snapshot.state.calls.map((call) => (call.isRestored ? { ...call, unverified: [] } : call));
      return { ...snapshot, state: { ...snapshot.state, calls } };
    });
    expect(isFound('it shows')).toBe(true);
  });

  it('a time that is a millisecond off', () => {
    restoreWith((call) => (call.phase === 'active' ? { ...call, activeAt: call.activeAt - 1 } : call));
    expect(isFound('a value or a time has changed')).toBe(true);
  });

  it('a call that is not restored', () => {
    jest.spyOn(SessionBackup.prototype, 'takeCalls').mockReturnValue(null);
    expect(isFound('it shows []')).toBe(true);
  });

  it('a storage that is written before the page is left', () => {
    type Storing = { notify(): void; store(): void };
    const { notify } = Calls.prototype as unknown as Storing;
    jest.spyOn(Calls.prototype as unknown as Storing, 'notify').mockImplementation(function (this: Storing) {
      notify.call(this);
      this.store();
    });
    expect(isFound('a duplicated tab finds a call before the page is left')).toBe(true);
  });

  it('a storage that is read and not emptied', () => {
    jest.spyOn(SessionBackup.prototype as never, 'take').mockImplementation(function (this: never, key: never) {
      const { storage } = this as unknown as { storage: () => Storage };
      return JSON.parse(storage().getItem(key) ?? 'null') as never;
    });
    expect(isFound('finds a call after it')).toBe(true);
  });
});
