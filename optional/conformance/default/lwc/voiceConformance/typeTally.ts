import type { ToolkitEventType } from 'c/voiceEvents';
import { ranked } from './counts';
import { documentedOf, FieldTally, FIGURES, isFields, type Fields } from './fields';
import type { Report } from './report';

/** Fields that a known form of the audio statistics has; they are counted with the form. */
const OF_AUDIO_FORMS = new Set(['audioStats', ...Object.keys(FIGURES)]);

/** Counts one event type and its fields. */
export class TypeTally {
  readonly type: ToolkitEventType;
  count = 0;
  /** Which event of its call the first one was; null: none yet, or of no call. */
  firstAs: number | null = null;
  private readonly tally: FieldTally;
  private readonly attributes = new FieldTally({});

  constructor(type: ToolkitEventType) {
    this.type = type;
    this.tally = new FieldTally(documentedOf(type));
  }

  /** Counts one event. @param place which event of its call it is; null: of none */
  add(place: number | null): void {
    this.count += 1;
    this.firstAs ??= place;
  }

  /** Counts the fields of one event that came whole. */
  addFields(detail: Fields): void {
    this.tally.add(detail);
    const { callAttributes } = detail;
    if (isFields(callAttributes) && !Array.isArray(callAttributes)) this.attributes.add(callAttributes);
  }

  fields(): Report['fields'] {
    return this.tally.findings().map((finding) => ({ ...finding, type: this.type }));
  }

  /** @param show writes a name so that it gives nobody away */
  furtherFields(show: (name: string) => string): Report['furtherFields'] {
    const fields = [...this.tally.further].filter(([name]) => this.type !== 'AUDIO_STATS' || !OF_AUDIO_FORMS.has(name));
    const attributes = ranked(this.attributes.further, (name) => `callAttributes.${show(name)}`);
    return [...ranked(new Map(fields), show), ...attributes].map((further) => ({ ...further, type: this.type }));
  }
}
