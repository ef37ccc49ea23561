/** How a context was obtained: `@wire(MessageContext)`, `createMessageContext()`, or `lightning:messageChannel`. */
export type ContextOrigin = 'wire' | 'created' | 'aura';
/** A tab's name, or `UTILITY` from areas.ts, which is always active. */
export type Area = string;
export type Scope = 'active' | 'application';

export interface Context {
  readonly origin: ContextOrigin;
  readonly area: Area;
}

export interface Publication {
  readonly channel: string;
  readonly context: Context;
  /** A copy of the published message. */
  readonly message: unknown;
}

/** Brings a publication to one subscriber: each call of `deliver` delivers it once. */
export type Carry = (publication: Publication, deliver: () => void) => void;
