/** How durations, figures and names are written, and how names and callIds are masked. */
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
