import { isDocumented, type AudioChannelStats, type ToolkitEventType } from 'c/voiceEvents';
import { count, ranked, type Counted, type Counts } from './counts';

/** The kind of a value, without the value. */
export type Kind = 'text' | 'empty text' | 'number' | 'true or false' | 'null' | 'list' | 'object';
type Expected<Name extends string> = Readonly<Record<Name, readonly Kind[]>>;
export type Fields = Readonly<Record<string, unknown>>;

const TEXT: readonly Kind[] = ['text'];

/** The kinds of each documented field of a `detail`; audio statistics may have any form. */
const KIND_OF: Expected<Parameters<typeof isDocumented>[1]> = {
  callId: TEXT,
  callType: TEXT,
  participant: TEXT,
  callAttributes: ['object'],
  stats: ['text', 'list', 'object'],
};

/** Lists the documented fields of an event's `detail`, and their kinds. */
export const documentedOf = (type: ToolkitEventType): Readonly<Record<string, readonly Kind[]>> =>
  Object.fromEntries(Object.entries(KIND_OF).filter(([field]) => isDocumented(type, field as keyof typeof KIND_OF)));

const NUMBER: readonly Kind[] = ['number'];

/** The documented fields of one channel in AUDIO_STATS, and their kinds. */
export const FIGURES: Expected<keyof AudioChannelStats> = {
  statsCount: NUMBER,
  packetsCount: NUMBER,
  packetsLost: NUMBER,
  jitterBufferMillis: NUMBER,
  roundTripTimeMillis: NUMBER,
};

/** What was found about one documented field. */
export interface FieldFinding {
  readonly field: string;
  /** How often it came as documented. */
  readonly present: number;
  readonly missing: number;
  /** How often it came as something else, by kind. */
  readonly otherwise: readonly Counted[];
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

const KINDS: Readonly<Record<string, Kind>> = { number: 'number', boolean: 'true or false' };

function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return value.trim() ? 'text' : 'empty text';
  return KINDS[typeof value] ?? 'object';
}

/** Counts fields and their kinds. It keeps no values. */
export class FieldTally {
  /** Undocumented fields, by name. */
  readonly further: Counts = new Map();
  private received = 0;
  private readonly expected: Readonly<Record<string, readonly Kind[]>>;
  private readonly kinds = new Map<string, Counts>();

  constructor(expected: Readonly<Record<string, readonly Kind[]>>) {
    this.expected = expected;
    for (const name of Object.keys(expected)) this.kinds.set(name, new Map());
  }

  add(fields: Fields): void {
    this.received += 1;
    for (const [name, value] of Object.entries(fields)) {
      const kinds = this.kinds.get(name);
      if (kinds) count(kinds, kindOf(value));
      else count(this.further, name);
    }
  }

  /** Lists the findings in the order of the documentation. */
  findings(): readonly FieldFinding[] {
    return [...this.kinds].map(([field, kinds]) => {
      const all = ranked(kinds);
      const isExpected = ({ name }: Counted): boolean => this.expected[field]?.some((kind) => kind === name) ?? false;
      const sum = (counted: readonly Counted[]): number => counted.reduce((total, one) => total + one.count, 0);
      return {
        field,
        present: sum(all.filter(isExpected)),
        missing: this.received - sum(all),
        otherwise: all.filter((one) => !isExpected(one)),
      };
    });
  }
}
