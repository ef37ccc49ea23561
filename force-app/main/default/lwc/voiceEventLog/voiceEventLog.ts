/** What the console has heard: kept in order up to a limit, searched, and written as a trace. */
export { EventLog } from './eventLog';
export type { LogEntry, LoggedLine } from './eventLog';
export { filterLog } from './filterLog';
export { callIdOf, shownDetail, shownType } from './shownDetail';
export { toTrace } from './trace';
