/** Formats durations, figures and names, and masks names and callIds. */
export { createCallIdMasker } from './callIdMasker';
export { formatAgo } from './ago';
export { displayName, isolated, shownText } from './display';
export { formatDuration, spokenDuration } from './duration';
export { fillLabel } from './fillLabel';
export { USER_LOCALE } from './locale';
export { holdsNumber, maskName } from './mask';
export { commonDigits, createNameMasker } from './nameMasker';
export { formatNumber } from './number';
export { isWithheld } from './withheld';
