import type { CommandFacts } from 'c/voiceCommands';
import { Relay } from '../../force-app/main/default/lwc/voiceRelay/relay';
import { Commands } from '../../force-app/main/default/lwc/voiceRelay/commands';
import { playCommands, type CommandRun } from './commandSchedule';
import { grouped, sayFigure, sizeFrom } from './figures';

/** The number of schedules; set COMMAND_RUNS and COMMAND_SEED for a longer run. */
const RUNS = sizeFrom('COMMAND_RUNS', 1000);
const SEED = sizeFrom('COMMAND_SEED', 20261130);

/** A change of the facts that the rule gets, for a fault that the proof must find. */
const mockTamper: { change: (facts: CommandFacts) => CommandFacts } = { change: (facts) => facts };

jest.mock('c/voiceCommands', () => {
  const real = jest.requireActual<typeof import('c/voiceCommands')>('c/voiceCommands');
  return {
    ...real,
    selectOffer: (facts: CommandFacts, name: Parameters<typeof real.selectOffer>[1]) =>
      real.selectOffer(mockTamper.change(facts), name),
  };
});

/** Returns the faults of the first schedule that has one; empty: none has. */
function faultsFound(runs: number, plant?: (text: string) => string): string {
  for (let run = 0; run < runs; run++) {
    const { faults } = playCommands(SEED + run, plant);
    if (faults.length > 0) return faults.join('; ');
  }
  return '';
}

const FIGURES = ['asked', 'sent', 'confirmed', 'notConfirmed', 'besideUnknown'] as const;

describe('commands', () => {
  it('reach the phone at most once, never while another call could be meant, and end in an answer', () => {
    const sums = { asked: 0, sent: 0, confirmed: 0, notConfirmed: 0, besideUnknown: 0 };
    for (let run = 0; run < RUNS; run++) {
      const played: CommandRun = playCommands(SEED + run);
      expect({ seed: SEED + run, faults: played.faults }).toEqual({ seed: SEED + run, faults: [] });
      for (const figure of FIGURES) sums[figure] += played[figure];
    }
    const { asked, sent, confirmed, notConfirmed, besideUnknown } = sums;
    sayFigure(
      'commands',
      `${grouped(RUNS)} schedules, ${grouped(asked)} commands, ${grouped(sent)} sent: ${grouped(confirmed)} confirmed, ` +
        `${grouped(notConfirmed)} not; ${grouped(besideUnknown)} beside a call that no event had shown (seed ${SEED})`,
    );
    expect(confirmed + notConfirmed).toBe(sent);
    expect(Math.min(confirmed, notConfirmed)).toBeGreaterThan(RUNS / 50);
  });
});

describe('the proof finds', () => {
  afterEach(() => {
    mockTamper.change = (facts) => facts;
    jest.restoreAllMocks();
  });

  const withCalls = (facts: CommandFacts, calls: CommandFacts['state']['calls']): CommandFacts => ({
    ...facts,
    state: { ...facts.state, calls },
  });

  it.each<readonly [string, (facts: CommandFacts) => CommandFacts, string]>([
    [
      'a rule that looks at the latest call only',
      (facts) => withCalls(facts, facts.state.calls.filter(({ endedAt }) => endedAt === null).slice(-1)),
      'calls could be meant',
    ],
    [
      'a rule that does not wait for events under way',
      (facts) => {
        const { relay, state } = facts;
        const own = state.relays.find(({ relayId }) => relayId === relay?.relayId);
        return { ...facts, relay: relay && { ...relay, seen: own?.lastSeq ?? 0 } };
      },
      '',
    ],
    [
      'a rule that trusts a call from before a reload',
      (facts) =>
        withCalls(
          facts,
          facts.state.calls.map((call) => ({ ...call, isRestored: false, wasUnwatched: false, unverified: [] })),
        ),
      'while nobody watched',
    ],
    [
      'a rule that looks at present parties only',
      (facts) =>
        withCalls(
          facts,
          facts.state.calls.map((call) => ({
            ...call,
            hadUnlisted: false,
            hasUnnamed: false,
            parties: call.parties.filter(({ presence }) => presence.since !== null),
          })),
        ),
      'another party was on the call',
    ],
    ['a rule that forgets what was sent', (facts) => ({ ...facts, commands: [] }), 'sent again'],
  ])('%s', (_, change, fault) => {
    mockTamper.change = change;
    expect(faultsFound(600)).toContain(fault);
    expect(faultsFound(600)).not.toBe('');
  });

  it('a host that asks the phone twice', () => {
    const plant = (text: string): string =>
      text.replace('toolkit.unmute();', '{ toolkit.unmute(); toolkit.unmute(); }');
    expect(faultsFound(600, plant)).toContain('more than once');
  });

  it('a relay that tries the next host after a failure', () => {
    jest.spyOn(Relay.prototype, 'command').mockImplementation(function (this: Relay, name) {
      const { members } = this as unknown as { members: Set<{ command?(one: string): void }> };
      return [...members].some((member) => {
        try {
          member.command?.(name);
          return true;
        } catch {
          return false;
        }
      });
    });
    expect(faultsFound(3000)).toContain('more than once');
  });

  it('a command that is never given up', () => {
    jest.spyOn(Commands.prototype as never, 'expire').mockImplementation((() => {}) as never);
    expect(faultsFound(600)).toContain('late');
  });
});
