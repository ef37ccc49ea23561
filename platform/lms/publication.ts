/** How a context was obtained: `@wire(MessageContext)`, `createMessageContext()`, or `lightning:messageChannel`. */
export type ContextOrigin = 'wire' | 'created' | 'aura';
/** A tab's name, or `UTILITY` of areas for what is always active. */
export type Area = string;
export type Scope = 'active' | 'application';

export interface Context {
  readonly origin: ContextOrigin;
  readonly area: Area;
}

export interface Publication {
  readonly channel: string;
  readonly context: Context;
  /** A copy of what was published. */
  readonly message: unknown;
}

/** Brings one publication to one subscriber: `deliver` hands it over, each time that it is called. */
export type Carry = (publication: Publication, deliver: () => void) => void;
