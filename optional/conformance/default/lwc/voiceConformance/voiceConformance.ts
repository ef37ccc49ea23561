/** Reports what a telephony vendor delivers: events, their order, fields and oddities, without personal data. */
export { createReport, readTraceText } from './createReport';
export type { NumberedMessage } from './createReport';
export { EventRecord } from './eventRecord';
export { basisOf, toMarkdown } from './markdown';
export { tablesOf } from './tables';
export type { Report } from './report';
export type { ReportTable } from './tables';
