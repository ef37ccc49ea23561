import { SIMULATED_RELAY_PREFIX } from 'c/voiceChannel';
import type { CallState } from 'c/voiceCallState';
import type { StoreLine } from 'c/voiceCallStore';
import { EventLog } from 'c/voiceEventLog';
import type { AnomalyCount } from 'c/voiceRelayStatus';
import { addAnomalies } from './anomalyCounts';

/** What a console keeps of the lines beside the state of the calls. */
export interface Heard {
  readonly log: EventLog;
  readonly anomalies: readonly AnomalyCount[];
  /** State time of the last jump in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  readonly isSimulated: boolean;
}

export const NOTHING_HEARD: Heard = { log: EventLog.empty(), anomalies: [], gapAt: null, isSimulated: false };

/** What is kept after one line more, with the state that it led to. */
export function withLine(heard: Heard, message: unknown, line: StoreLine, { anomalies, latestAt }: CallState): Heard {
  if (line.kind === 'restored' || line.kind === 'checkpoint' || line.kind === 'other-kind') return heard;
  return {
    log: heard.log.append(message, line, anomalies),
    anomalies: addAnomalies(heard.anomalies, anomalies),
    gapAt: anomalies.some(({ code }) => code === 'gap') ? latestAt : heard.gapAt,
    isSimulated: heard.isSimulated || (line.relayId?.startsWith(SIMULATED_RELAY_PREFIX) ?? false),
  };
}
