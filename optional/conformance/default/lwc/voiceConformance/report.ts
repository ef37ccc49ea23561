import type { ToolkitEventType } from 'c/voiceEvents';
import type { Counted } from './counts';
import type { FieldFinding } from './fields';

/** What a telephony vendor delivers, as far as it was heard. Nothing in it names who called or was called. */
export interface Report {
  /** Legs of calls, observed or inferred. */
  readonly calls: number;
  /** Toolkit events that the report rests on, each once. */
  readonly events: number;
  /** How many of them come from a simulator. */
  readonly simulated: number;
  /** Relays whose events were heard. */
  readonly relays: number;
  readonly relay: RelayFinding;
  /** All 15, in the order of docs/contract.md#the-events. */
  readonly types: readonly TypeFinding[];
  readonly unknownTypes: readonly Counted[];
  /** Event types by call, repeats folded. */
  readonly sequences: readonly Counted[];
  readonly oddities: readonly OddityFinding[];
  /** Of the types that were heard. */
  readonly fields: readonly (FieldFinding & { readonly type: ToolkitEventType })[];
  readonly furtherFields: readonly (Counted & { readonly type: ToolkitEventType })[];
  readonly callTypes: readonly Counted[];
  readonly audio: AudioFinding;
  /** By code. */
  readonly anomalies: readonly Counted[];
}

export interface TypeFinding {
  readonly type: ToolkitEventType;
  readonly count: number;
  /** Which event of its call it was when it was first heard, 1 for the first; null: none, or of no call. */
  readonly firstAs: number | null;
}

export interface OddityFinding {
  readonly says: string;
  /** How often it showed, and how often it could have. */
  readonly shown: number;
  readonly chances: number;
}

/** What the relays report of themselves; counts are sums of each relay's latest status. */
export interface RelayFinding {
  /** Relays with a status; 0: none was heard, and then the counts are 0 as well. */
  readonly statuses: number;
  /** A relay's page had no voice toolkit, at some time. */
  readonly isToolkitMissing: boolean;
  /** Events that the toolkit refused a listener for, at some time. */
  readonly notSubscribed: readonly string[];
  /** Events that the toolkit delivered. */
  readonly seen: number;
  /** Payloads of which only a part could be read. */
  readonly unreadable: number;
  /** Attempts to publish that failed. */
  readonly failed: number;
  /** Messages with the ids and names only, because the channel refused the whole; by event type. */
  readonly cut: readonly Counted[];
}

export interface AudioFinding {
  /** Batches by form. */
  readonly forms: readonly Counted[];
  /** Elements by the channels in them. */
  readonly elements: readonly Counted[];
  /** What a channel holds. */
  readonly figures: readonly FieldFinding[];
  readonly furtherFigures: readonly Counted[];
}
