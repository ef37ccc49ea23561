/** How durations, figures and names are written, and how names and callIds are masked. */
export { createCallIdMasker } from './callIdMasker';
export { formatAgo } from './ago';
export { displayName, isolated, shownText } from './display';
export { formatDuration } from './duration';
export { fillLabel } from './fillLabel';
export { holdsNumber, maskName } from './mask';
export { commonDigits, createNameMasker } from './nameMasker';
export { formatNumber, USER_LOCALE } from './number';
export { isWithheld } from './withheld';
