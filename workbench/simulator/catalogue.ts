import written from './catalogue.json';

type Written = (typeof written)[number];

/** One event as the catalogue page shows it; all plain text. */
export type CatalogueEvent = Pick<Written, 'name' | 'when' | 'note' | 'also' | 'effect'> & {
  /** The detail itself, then what stands inside it. */
  readonly structures: readonly {
    readonly title: string;
    readonly meaning: string;
    readonly fields: readonly CatalogueField[];
  }[];
  readonly origins: readonly { readonly label: string; readonly value: string }[];
  /** JSON, to be shown as it is. */
  readonly example: string;
  readonly schema: string;
};

/** A field of `detail`; its form is its type and whether the guide lists it. */
interface CatalogueField {
  readonly name: string;
  readonly form: string;
  readonly meaning: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

function shownFields(fields: Written['fields']): readonly CatalogueField[] {
  return fields.map(({ name, type, presence, meaning }) => ({ name, form: `${type}, ${presence}`, meaning }));
}

function shown(event: Written): CatalogueEvent {
  const { name, when, note, also, effect, models, since } = event;
  return {
    name,
    when,
    note,
    also,
    effect,
    structures: [
      { title: 'detail', meaning: '', fields: shownFields(event.fields) },
      ...event.structures.map(({ name: title, meaning, fields }) => ({ title, meaning, fields: shownFields(fields) })),
    ],
    origins: [
      { label: 'Amazon Connect', value: models.amazonConnect },
      { label: 'Partner Telephony', value: models.partnerTelephony },
      { label: 'Native Telephony', value: models.native },
      { label: 'In the guide since', value: since },
    ],
    example: json(event.example),
    schema: json(event.schema),
  };
}

/** Every event of the contract, in its order. */
export const CATALOGUE: readonly CatalogueEvent[] = written.map(shown);

function wordsOf({ name, when, note, also, effect, structures, origins }: CatalogueEvent): string {
  return JSON.stringify([name, when, note, also, effect, structures, origins]).toLowerCase();
}

/** The events that say every word of a text somewhere, in upper or lower case, but for their examples. */
export function searchCatalogue(events: readonly CatalogueEvent[], text: string): readonly CatalogueEvent[] {
  const wanted = text.toLowerCase().split(/\s+/);
  return events.filter((event) => wanted.every((word) => wordsOf(event).includes(word)));
}
