import { ODDITIES } from './oddities';
import type { OddityFinding } from './report';
import type { Trail } from './trail';

interface Tally {
  shown: number;
  chances: number;
}

/** The verdicts on a call's marks, and how many marks were judged. */
interface Look {
  readonly size: number;
  readonly tallies: readonly Tally[];
}

const sizeOf = ({ marks }: Trail): number =>
  marks.length + (marks[0]?.beside.reduce((sum, { trail }) => sum + trail.marks.length, 0) ?? 0);

/** Counts the oddities of all calls. A call is judged again only after a new event. */
export class OddityTally {
  private readonly looks = new WeakMap<Trail, Look>();

  findings(trails: readonly Trail[]): readonly OddityFinding[] {
    const totals = ODDITIES.map(({ says }) => ({ says, shown: 0, chances: 0 }));
    for (const trail of trails)
      this.lookAt(trail).forEach(({ shown, chances }, index) => {
        const total = totals[index];
        if (!total) return;
        total.shown += shown;
        total.chances += chances;
      });
    return totals;
  }

  private lookAt(trail: Trail): readonly Tally[] {
    const size = sizeOf(trail);
    const before = this.looks.get(trail);
    if (before?.size === size) return before.tallies;
    const tallies = ODDITIES.map(({ look }) => {
      const verdicts = look(trail);
      return { shown: verdicts.filter(Boolean).length, chances: verdicts.length };
    });
    this.looks.set(trail, { size, tallies });
    return tallies;
  }
}
