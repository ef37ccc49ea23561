/** Names one call: a callId comes back when a missed call is offered again, so it takes the leg as well. */
export type CallRef = {
  readonly callId: string;
  /** 1, 2, 3 … in order of beginning. */
  readonly leg: number;
};

/** Makes one text of a callId and a leg; two texts are equal only if both parts are. */
export function callKey({ callId, leg }: CallRef): string {
  return `${leg}:${callId}`;
}

/** Compares by callId and leg. */
export function isSameCall(a: CallRef, b: CallRef): boolean {
  return a.callId === b.callId && a.leg === b.leg;
}
