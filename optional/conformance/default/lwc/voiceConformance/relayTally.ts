import { parseRelayStatus, type RelayStatus } from 'c/voiceRelayStatus';
import { count, ranked, type Counts } from './counts';
import type { RelayFinding } from './report';

/** Collects the relays' statuses: what the toolkit refused, and what they could not pass on whole. */
export class RelayTally {
  /** Messages whose `detail` the channel refused, by event type. */
  private readonly cut: Counts = new Map();
  /** Each relay's latest status. Its counts include those of earlier ones. */
  private readonly latest = new Map<string, RelayStatus>();
  private readonly refused = new Set<string>();
  private isToolkitMissing = false;

  addCut(type: string): void {
    count(this.cut, type);
  }

  /** Takes a message with a `kind`. Anything but a readable status changes nothing. */
  addStatus(message: unknown): void {
    const status = parseRelayStatus(message);
    if (!status) return;
    this.latest.set(status.relayId, status);
    for (const type of status.notSubscribed) this.refused.add(type);
    this.isToolkitMissing ||= status.toolkit === 'missing';
  }

  /** Sums up the statuses. @param show writes a name so that it identifies nobody */
  finding(show: (name: string) => string): RelayFinding {
    const latest = [...this.latest.values()];
    const sum = (valueOf: (status: RelayStatus) => number): number =>
      latest.reduce((total, status) => total + valueOf(status), 0);
    return {
      statuses: latest.length,
      isToolkitMissing: this.isToolkitMissing,
      notSubscribed: [...this.refused].map(show).sort(),
      seen: sum(({ seen }) => seen),
      unreadable: sum(({ unreadable }) => unreadable),
      failed: sum(({ failed }) => failed),
      cut: ranked(this.cut),
    };
  }
}
