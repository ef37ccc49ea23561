import { IN_DOUBT_TEXT } from 'c/voiceCallLabels';

/** A text, marked where no event has confirmed it since a reload of the page. */
export const inDoubt = (text: string, isDoubted: boolean): string => (isDoubted ? `${text} ${IN_DOUBT_TEXT}` : text);
