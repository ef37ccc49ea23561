import fc from 'fast-check';
import { MISSING, often } from './audioTraces';

/** Several spellings of each person, most of them the same party, some only nearly. */
const PEOPLE: readonly (readonly [unknown, ...unknown[]])[] = [
  [
    '+1 (415) 555-0123',
    '4155550123',
    'tel:+1-415-555-0123;ext=5',
    'SIP:+14155550123@10.20.30.140:5060;user=phone',
    '001 415 555 0123',
    '0415 555 0123',
    '+1 (0) 415 555 0123',
    '415 555 0123 ext. 7',
    '(415) 555-0123 x8',
    '(415) 555-0123x07',
    '+44 415 555 0123',
    '555-0123',
    '0555-012',
    4155550123,
    5550123,
  ],
  ['José', 'Jose\u0301', ' JOSÉ\u00a0', 'Jo\u200bs\u00e9', 'Jose'],
  ['Straße 7', 'STRASSE  7', 'strasse\t7', 'Strasse 7, desk'],
  ['sip:1044@10.20.30.140:5060', 'sips:1044@10.20.30.140', 'sip:1045@10.20.30.140:5060', '1044'],
  ['(628) 555-0177', '+16285550177', '0016285550177', '6285550177,,12#', '555 0177'],
];
const NOBODY = ['\u200b', ' ', '', null, Number.MAX_VALUE];

/** What an event says of the person with this number (null: nobody); the first spelling most often. */
export function spelled(person: number | null): fc.Arbitrary<unknown> {
  if (person === null) return often<unknown>([8, MISSING], [1, ...NOBODY]);
  const [usual, ...others] = PEOPLE[person]!;
  return often<unknown>([4, usual], [3, usual, ...others], [1, MISSING]);
}

/** Anybody of the cast in any spelling, or nobody. */
export const anybody: fc.Arbitrary<unknown> = fc.oneof(...[0, 1, 2, 3, 4, null].map(spelled));

/** The limits of docs/contract.md#call-state in ms. */
const LIMITS = [1000, 5000, 10_000, 20_000, 30_000, 35_000, 60_000, 600_000, 3_600_000] as const;

/** Times between two events: small, or one of these limits exactly, 1 ms short of it and 1 ms beyond. */
export const timesAroundLimits = often<number>(
  [4, 0, 1, 20, 400],
  [3, 999, 1000, 1001, 2000],
  [3, ...LIMITS.flatMap((limit) => [limit, limit + 1])],
  [1, ...LIMITS.map((limit) => limit - 1)],
);
