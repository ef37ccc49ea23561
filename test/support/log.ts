import { parseRelayLine } from 'c/voiceEvents';
import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';

/** Makes the log of a console that received these messages. */
export function receivedLog(messages: readonly unknown[], before: EventLog = EventLog.empty()): EventLog {
  let state = EMPTY_STATE;
  return messages.reduce((log: EventLog, message, index) => {
    const line = parseRelayLine(message, index + 1);
    if (line.kind === 'other-kind') return log;
    state = reduce(state, line);
    return log.append(message, line, state.anomalies);
  }, before);
}
