import type { CommandFacts } from 'c/voiceCommands';
import type { RelayStatus } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS, type VoiceSettings } from 'c/voiceSettings';
import { relayStatus } from './status';
import { receivedLog } from './log';
import { replay, stateOf, type TraceLine } from './trace';

/** Both settings that offer commands. */
export const BUTTONS = { reminderButtons: true, recordingButton: true };

type Chosen = Partial<Omit<CommandFacts, 'settings' | 'relay'>> & {
  readonly settings?: Partial<VoiceSettings>;
  readonly relay?: Partial<RelayStatus> | null;
};

const isLine = (line: unknown): line is TraceLine => typeof line === 'object' && line !== null && 'type' in line;

/** Counts the anomalies of the lines. */
const codes = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => ({ code, count: 1 }));

/** Makes the facts about commands after the lines, which the page's relay `r` sent, at the time of the last event or `now`. */
export function commandFacts(lines: readonly unknown[], { settings, relay, ...chosen }: Chosen = {}): CommandFacts {
  let seq = 0;
  const numbered = lines.map((line) => (isLine(line) ? { relayId: 'r', seq: (seq += 1), ...line } : line));
  const state = stateOf(numbered);
  return {
    state,
    now: state.latestAt ?? 0,
    settings: { ...DEFAULT_SETTINGS, ...BUTTONS, ...settings },
    relay: relay === null ? null : relayStatus({ seen: seq, ...relay }),
    gapAt: null,
    joinedLateAt: null,
    isSimulated: false,
    unwatchedAt: null,
    commands: [],
    log: receivedLog(numbered.filter(isLine)),
    anomalies: codes(numbered),
    ...chosen,
  };
}
