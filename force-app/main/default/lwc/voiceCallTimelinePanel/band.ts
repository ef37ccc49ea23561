import muted from '@salesforce/label/c.VoiceRelay_Mute_On';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Recording_Paused';
import endNotSeen from '@salesforce/label/c.VoiceRelay_Timeline_EndNotSeen';
import notKept from '@salesforce/label/c.VoiceRelay_Timeline_NotKept';
import startNotSeen from '@salesforce/label/c.VoiceRelay_Timeline_StartNotSeen';
import summary from '@salesforce/label/c.VoiceRelay_Timeline_Summary';
import talk from '@salesforce/label/c.VoiceRelay_Timeline_Talk';
import { fillLabel, formatDuration, spokenDuration } from 'c/voiceCallFormat';
import { STATUS_TEXT } from 'c/voiceCallLabels';
import { selectUnconnectedStatus, type Call } from 'c/voiceCallState';
import { timelineOf, type Mark, type MarkKind, type Segment, type SegmentKind, type Timeline } from './segments';

/** A stretch of time, drawn and listed. */
export interface Piece {
  readonly key: string;
  readonly text: string;
  /** Offset from the start of the timeline, milliseconds. */
  readonly startsAtMs: number;
  readonly lastsMs: number;
  readonly title: string;
  readonly className: string;
  readonly style: string;
}
/** All stretches with one name, and their total. */
export interface Group {
  readonly text: string;
  readonly total: string;
  readonly spokenTotal: string;
  readonly className: string;
  readonly pieces: readonly Piece[];
}
/** The view of a timeline. */
export interface Band {
  readonly pieces: readonly Piece[];
  /** Explains the colours and patterns of the band and the lanes. */
  readonly legend: readonly Group[];
  /** The lanes under the band, one for each kind of mark. */
  readonly lanes: readonly Group[];
  readonly rows: readonly Piece[];
  readonly summary: string;
  readonly start: string;
  readonly end: string;
}

const MARK_TEXT: Record<MarkKind, string> = { muted, recordingPaused };

/** The least width of a stretch, CSS pixels, so that none vanishes. */
const MIN_WIDTH = '3px';
/** A stretch below this share of the whole, in per cent, is drawn above its neighbours. */
const SHORT_PCT = 1;

function segmentText({ kind, unseen }: Segment, call: Call): string {
  const texts: Record<SegmentKind, string> = {
    ringing: STATUS_TEXT[selectUnconnectedStatus(call)],
    talk,
    hold: STATUS_TEXT.onHold,
    notKept,
    wrapUp: STATUS_TEXT.wrapUp,
  };
  if (unseen === null) return texts[kind];
  return fillLabel(unseen === 'start' ? startNotSeen : endNotSeen, texts[kind]);
}

function pieceOf(stretch: Segment | Mark, index: number, text: string, { from, to }: Timeline): Piece {
  const share = (ms: number): number => Number(((100 * ms) / Math.max(1, to - from)).toFixed(3));
  const [left, width] = [share(stretch.from - from), share(stretch.to - stretch.from)];
  const lastsMs = stretch.to - stretch.from;
  return {
    key: `${stretch.kind} ${index}`,
    text,
    startsAtMs: stretch.from - from,
    lastsMs,
    title: `${text} ${formatDuration(lastsMs)}`,
    className: `piece ${stretch.kind}${width < SHORT_PCT ? ' short' : ''}`,
    style: `inset-inline-start:min(${left}%, calc(100% - ${MIN_WIDTH}));width:max(${width}%, ${MIN_WIDTH})`,
  };
}

/** Groups the pieces by name, in order of first appearance. @param stretches those from which the pieces were made */
function groupsOf(pieces: readonly Piece[], stretches: readonly (Segment | Mark)[]): readonly Group[] {
  const texts = [...new Set(pieces.map(({ text }) => text))];
  return texts.map((text) => {
    const ofText = stretches.filter((_, index) => pieces[index]?.text === text);
    const totalMs = ofText.reduce((ms, { from, to }) => ms + to - from, 0);
    return {
      text,
      total: formatDuration(totalMs),
      spokenTotal: spokenDuration(totalMs),
      className: `swatch ${ofText[0]?.kind}`,
      pieces: pieces.filter((piece) => piece.text === text),
    };
  });
}

/**
 * @param now state time, epoch milliseconds
 * @param giveUpSeconds after which the end of a wrap-up counts as not reported; null: the end of a call may begin no wrap-up
 */
export function bandOf(call: Call, now: number, giveUpSeconds: number | null): Band {
  const timeline = timelineOf(call, now, giveUpSeconds);
  const { segments, marks } = timeline;
  const pieces = segments.map((segment, index) => pieceOf(segment, index, segmentText(segment, call), timeline));
  const markPieces = marks.map((mark, index) => pieceOf(mark, index, MARK_TEXT[mark.kind], timeline));
  const lanes = groupsOf(markPieces, marks);
  const legend = [...groupsOf(pieces, segments), ...lanes];
  const lengthMs = timeline.to - timeline.from;
  const zero = formatDuration(0);
  return {
    pieces,
    legend,
    lanes,
    rows: [...pieces, ...markPieces],
    summary: fillLabel(
      summary,
      spokenDuration(lengthMs),
      legend.map(({ text, spokenTotal }) => `${text} ${spokenTotal}`).join(', '),
    ),
    start: call.startedAt === null ? fillLabel(startNotSeen, zero) : zero,
    end: formatDuration(lengthMs),
  };
}
