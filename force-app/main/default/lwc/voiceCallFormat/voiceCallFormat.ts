/** How durations and names are written. */
export { formatDuration } from './duration';
export { createNameMasker, displayName, holdsNumber, maskName } from './mask';
export { fillLabel } from './fillLabel';
