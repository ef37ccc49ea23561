import { isDocumented, type AudioChannelStats, type ToolkitEventType } from 'c/voiceEvents';
import { count, ranked, type Counted, type Counts } from './counts';

/** What a value is, without the value. */
export type Kind = 'text' | 'empty text' | 'number' | 'true or false' | 'null' | 'list' | 'object';
type Expected<Name extends string> = Readonly<Record<Name, readonly Kind[]>>;
export type Fields = Readonly<Record<string, unknown>>;

const TEXT: readonly Kind[] = ['text'];

/** What each documented field of a `detail` is; the audio statistics in whichever form. */
const KIND_OF: Expected<Parameters<typeof isDocumented>[1]> = {
  callId: TEXT,
  callType: TEXT,
  participant: TEXT,
  callAttributes: ['object'],
  stats: ['text', 'list', 'object'],
};

/** Lists what the toolkit documents of an event's `detail`: the name of each field, and what it is. */
export const documentedOf = (type: ToolkitEventType): Readonly<Record<string, readonly Kind[]>> =>
  Object.fromEntries(Object.entries(KIND_OF).filter(([field]) => isDocumented(type, field as keyof typeof KIND_OF)));

const NUMBER: readonly Kind[] = ['number'];

/** What AUDIO_STATS holds of one channel. */
export const FIGURES: Expected<keyof AudioChannelStats> = {
  statsCount: NUMBER,
  packetsCount: NUMBER,
  packetsLost: NUMBER,
  jitterBufferMillis: NUMBER,
  roundTripTimeMillis: NUMBER,
};

/** How one documented field came. */
export interface FieldFinding {
  readonly field: string;
  /** As documented. */
  readonly present: number;
  readonly missing: number;
  /** There, but something else. */
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

/** Counts which fields come, and what they are; keeps no value. */
export class FieldTally {
  /** Fields that are not documented, by name. */
  readonly further: Counts = new Map();
  private heard = 0;
  private readonly expected: Readonly<Record<string, readonly Kind[]>>;
  private readonly kinds = new Map<string, Counts>();

  constructor(expected: Readonly<Record<string, readonly Kind[]>>) {
    this.expected = expected;
    for (const name of Object.keys(expected)) this.kinds.set(name, new Map());
  }

  add(fields: Fields): void {
    this.heard += 1;
    for (const [name, value] of Object.entries(fields)) {
      const kinds = this.kinds.get(name);
      if (kinds) count(kinds, kindOf(value));
      else count(this.further, name);
    }
  }

  /** In the order of the documentation. */
  findings(): readonly FieldFinding[] {
    return [...this.kinds].map(([field, kinds]) => {
      const all = ranked(kinds);
      const isExpected = ({ name }: Counted): boolean => this.expected[field]?.some((kind) => kind === name) ?? false;
      const sum = (counted: readonly Counted[]): number => counted.reduce((total, one) => total + one.count, 0);
      return {
        field,
        present: sum(all.filter(isExpected)),
        missing: this.heard - sum(all),
        otherwise: all.filter((one) => !isExpected(one)),
      };
    });
  }
}
