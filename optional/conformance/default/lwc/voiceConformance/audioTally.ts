import { audioFormOf, channelsOf } from './audioForms';
import { count, ranked, type Counts } from './counts';
import { FieldTally, FIGURES } from './fields';
import type { AudioFinding } from './report';

/** Counts the forms in which audio statistics come, and their figures. */
export class AudioTally {
  private readonly forms: Counts = new Map();
  private readonly elements: Counts = new Map();
  private readonly figures = new FieldTally(FIGURES);

  add(detail: Readonly<Record<string, unknown>>): void {
    const { form, elements } = audioFormOf(detail);
    count(this.forms, form);
    for (const element of elements) {
      const { which, channels } = channelsOf(element);
      count(this.elements, which);
      for (const channel of channels) this.figures.add(channel);
    }
  }

  finding(show: (name: string) => string): AudioFinding {
    return {
      forms: ranked(this.forms),
      elements: ranked(this.elements),
      figures: this.figures.findings(),
      furtherFigures: ranked(this.figures.further, show),
    };
  }
}
