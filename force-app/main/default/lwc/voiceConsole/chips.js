import { TRUTH_TEXT } from 'c/voiceCallLabels';
export function chipsOf(marks) {
    return marks.map(({ kind }) => ({ kind, ...TRUTH_TEXT[kind] }));
}
