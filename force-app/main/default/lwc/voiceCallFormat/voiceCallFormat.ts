/** How durations and names are written. */
export { formatDuration } from './duration';
export { createNameMasker, displayName, maskName } from './mask';
export { fillLabel } from './fillLabel';
