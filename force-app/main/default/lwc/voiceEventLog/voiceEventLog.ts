/** The log of received messages: kept in order up to a limit, searched, masked, and written as a trace. */
export { EventLog } from './eventLog';
export type { LogEntry, LoggedLine } from './eventLog';
export type { LogFilter } from './filterLog';
export { LogSearch } from './logSearch';
export type { Entries } from './logSearch';
export { callIdOf, shownDetail, shownType } from './shownDetail';
export { firstDay, lastDay, timeOf } from './times';
export type { EventTime } from './times';
export { toTrace } from './trace';
