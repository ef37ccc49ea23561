import type { ToolkitEventType } from 'c/voiceEvents';
import type { Counted } from './counts';
import type { FieldFinding } from './fields';

/** What a telephony vendor has delivered so far. Nothing in it names a party. */
export interface Report {
  /** Legs of calls, observed or inferred. */
  readonly calls: number;
  /** Count of toolkit events in the report, without duplicates. */
  readonly events: number;
  /** Count of those from a simulator. */
  readonly simulated: number;
  /** Count of relays that sent events. */
  readonly relays: number;
  readonly relay: RelayFinding;
  /** All 15, in the order of docs/contract.md#the-events. */
  readonly types: readonly TypeFinding[];
  readonly unknownTypes: readonly Counted[];
  /** Event types by call, repeats folded. */
  readonly sequences: readonly Counted[];
  readonly oddities: readonly OddityFinding[];
  /** The fields of the types that came. */
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
  /** Its position in its call when it first came, from 1; null: it has not come, or not in a call. */
  readonly firstAs: number | null;
}

export interface OddityFinding {
  readonly says: string;
  /** How often it occurred; `chances` is how often it could have. */
  readonly shown: number;
  readonly chances: number;
}

/** What the relays' statuses say. Counts are sums over each relay's latest status. */
export interface RelayFinding {
  /** Count of relays with a status; if it is 0, so are the other counts. */
  readonly statuses: number;
  /** Whether a relay's page had no voice toolkit at any time. */
  readonly isToolkitMissing: boolean;
  /** Events for which the toolkit refused a listener at any time. */
  readonly notSubscribed: readonly string[];
  /** Events that the toolkit delivered. */
  readonly seen: number;
  /** Payloads of which only a part could be read. */
  readonly unreadable: number;
  /** Attempts to publish that failed. */
  readonly failed: number;
  /** Messages cut to ids and names, because the channel refused the whole; by event type. */
  readonly cut: readonly Counted[];
}

export interface AudioFinding {
  /** Batches by form. */
  readonly forms: readonly Counted[];
  /** Elements by the channels in them. */
  readonly elements: readonly Counted[];
  /** The figures of the channels. */
  readonly figures: readonly FieldFinding[];
  readonly furtherFigures: readonly Counted[];
}
