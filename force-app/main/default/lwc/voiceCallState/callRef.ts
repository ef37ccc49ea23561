/** Identifies a call. A missed call may be offered again under its callId, so the leg is needed too. */
export type CallRef = {
  readonly callId: string;
  /** Counts the calls of this callId from 1, in the order in which they began. */
  readonly leg: number;
};

/** Makes a key of a callId and a leg. Keys are equal only if both parts are. */
export function callKey({ callId, leg }: CallRef): string {
  return `${leg}:${callId}`;
}

/** Compares callId and leg. */
export function isSameCall(a: CallRef, b: CallRef): boolean {
  return a.callId === b.callId && a.leg === b.leg;
}
