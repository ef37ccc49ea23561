import type { ToolkitEventType } from 'c/voiceEvents';
import { ranked } from './counts';
import { documentedOf, FieldTally, FIGURES, isFields, type Fields } from './fields';
import type { Report } from './report';

/** Fields of a known form of audio statistics; they are counted with the form. */
const OF_AUDIO_FORMS = new Set(['audioStats', ...Object.keys(FIGURES)]);

/** Counts one event type and its fields. */
export class TypeTally {
  readonly type: ToolkitEventType;
  count = 0;
  /** The first event's position in its call, from 1; null: none yet, or not in a call. */
  firstAs: number | null = null;
  private readonly tally: FieldTally;
  private readonly attributes = new FieldTally({});

  constructor(type: ToolkitEventType) {
    this.type = type;
    this.tally = new FieldTally(documentedOf(type));
  }

  /** Counts one event. @param place its position in its call, from 1; null: it belongs to no call */
  add(place: number | null): void {
    this.count += 1;
    this.firstAs ??= place;
  }

  /** Counts the fields of one event that was not cut. */
  addFields(detail: Fields): void {
    this.tally.add(detail);
    const { callAttributes } = detail;
    if (isFields(callAttributes) && !Array.isArray(callAttributes)) this.attributes.add(callAttributes);
  }

  fields(): Report['fields'] {
    return this.tally.findings().map((finding) => ({ ...finding, type: this.type }));
  }

  /** Lists the undocumented fields. @param show writes a name so that it identifies nobody */
  furtherFields(show: (name: string) => string): Report['furtherFields'] {
    const fields = [...this.tally.further].filter(([name]) => this.type !== 'AUDIO_STATS' || !OF_AUDIO_FORMS.has(name));
    const attributes = ranked(this.attributes.further, (name) => `callAttributes.${show(name)}`);
    return [...ranked(new Map(fields), show), ...attributes].map((further) => ({ ...further, type: this.type }));
  }
}
