import chartKept from '@salesforce/label/c.VoiceRelay_Audio_ChartKept';
import chartOrder from '@salesforce/label/c.VoiceRelay_Audio_ChartOrder';
import chartSummary from '@salesforce/label/c.VoiceRelay_Audio_ChartSummary';
import noData from '@salesforce/label/c.VoiceRelay_Audio_NoData';
import tableCaption from '@salesforce/label/c.VoiceRelay_Audio_TableCaption';
import { gradeOf, GRADES, type AudioGrade, type ChannelQuality } from 'c/voiceAudioQuality';
import { fillLabel } from 'c/voiceCallFormat';
import type { AudioRecord, DatedSample } from 'c/voiceCallState';
import { GRADE_TEXT, mosText } from './texts';

/** A rectangle in units of the view box: one batch is 1 wide, the height is 100. */
interface Box {
  readonly key: string | number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly className: string;
}
/** The scores of a call's batches, drawn and in words. */
export interface Chart {
  readonly viewBox: string;
  readonly bands: readonly (Box & { readonly name: string; readonly nameStyle: string })[];
  readonly bars: readonly Box[];
  readonly summary: string;
  readonly note: string;
  readonly tableCaption: string;
  /** The last batches in words, newest first. */
  readonly rows: readonly {
    readonly key: number;
    /** Milliseconds since the call began. */
    readonly timeMs: number;
    readonly grade: string;
    readonly input: string;
    readonly output: string;
  }[];
}

/** The scale of the drawing; scores go from 1 to 4.41. */
const [LOWEST, HIGHEST] = [1, 4.5];
/** The least width, in batches (ten minutes), so that the bars of a new call are not too wide. */
const MIN_SLOTS = 20;
/** From this many bars on the bars touch: gaps would be thinner than a pixel. */
const DENSE = 60;
const TABLE_ROWS = 10;
/** Keeps a score of 1 visible. */
const MIN_HEIGHT = 2;

/** Computes the height of a score, 0 to 100. */
const heightOf = (mos: number): number => (100 * (mos - LOWEST)) / (HIGHEST - LOWEST);

function bandsOf(width: number): Chart['bands'] {
  const floors: readonly (readonly [number, AudioGrade])[] = [...GRADES, [LOWEST, 'bad']];
  return floors.map(([floor, grade], index) => {
    const top = heightOf(floors[index - 1]?.[0] ?? HIGHEST);
    const [y, height] = [100 - top, top - heightOf(floor)];
    const name = GRADE_TEXT[grade];
    return { key: grade, x: 0, y, width, height, className: `band band-${index}`, name, nameStyle: `top:${y}%` };
  });
}

function barsOf({ batches, recent }: AudioRecord): readonly Box[] {
  const gap = recent.length > DENSE ? 0 : 0.1;
  return recent.map(({ mos }, index) => {
    const height = Math.max(MIN_HEIGHT, heightOf(mos));
    const className = `bar ${gradeOf(mos)}`;
    return {
      key: batches - recent.length + index,
      x: index + gap,
      y: 100 - height,
      width: 1 - 2 * gap,
      height,
      className,
    };
  });
}

function rowsOf({ batches, recent }: AudioRecord, startAt: number): Chart['rows'] {
  const scoreOf = (quality: ChannelQuality | null): string => (quality ? mosText(quality.mos) : noData);
  const newestFirst = recent.slice(-TABLE_ROWS).reverse();
  return newestFirst.map(({ at, mos, input, output }, index) => ({
    key: batches - index,
    timeMs: at - startAt,
    grade: GRADE_TEXT[gradeOf(mos)],
    input: scoreOf(input),
    output: scoreOf(output),
  }));
}

/** Draws the scores of a call. @param startAt when the call began as far as known, epoch milliseconds */
export function chartOf(audio: AudioRecord, last: DatedSample, startAt: number): Chart {
  const { batches, mosMin, mosSum, recent } = audio;
  const slots = Math.max(MIN_SLOTS, recent.length);
  const rows = rowsOf(audio, startAt);
  const kept = recent.length < batches ? ` ${fillLabel(chartKept, recent.length)}` : '';
  return {
    viewBox: `0 0 ${slots} 100`,
    bands: bandsOf(slots),
    bars: barsOf(audio),
    summary: fillLabel(
      chartSummary,
      batches,
      mosText(mosMin ?? last.mos),
      mosText((mosSum ?? last.mos) / batches),
      mosText(last.mos),
    ),
    note: chartOrder + kept,
    tableCaption: fillLabel(tableCaption, rows.length),
    rows,
  };
}
