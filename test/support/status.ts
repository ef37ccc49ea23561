import { parseRelayStatus, type RelayStatus } from 'c/voiceRelayStatus';

/** Makes a status message of relay `r` on a page without faults; the test may change fields. */
export const statusMessage = (change: object = {}): object => ({
  v: 1,
  kind: 'status',
  relayId: 'r',
  at: 1_790_000_000_000,
  listening: true,
  toolkit: 'found',
  notSubscribed: [],
  seen: 0,
  queued: 0,
  failed: 0,
  unreadable: 0,
  settings: {},
  ...change,
});

/** Makes the same status, parsed. */
export function relayStatus(change: Partial<RelayStatus> = {}): RelayStatus {
  const status = parseRelayStatus(statusMessage(change));
  if (!status) throw new Error('The test made no status.');
  return status;
}
