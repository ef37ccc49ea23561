import { IN_DOUBT_TEXT } from 'c/voiceCallLabels';
/** A text, marked where no event has confirmed it since a reload of the page. */
export const inDoubt = (text, isDoubted) => (isDoubted ? `${text} ${IN_DOUBT_TEXT}` : text);
