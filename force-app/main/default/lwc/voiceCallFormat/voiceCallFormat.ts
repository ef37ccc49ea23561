/** How durations and names are written. */
export { displayName, isolated, shownText } from './display';
export { formatDuration } from './duration';
export { createNameMasker, holdsNumber, maskName } from './mask';
export { fillLabel } from './fillLabel';
