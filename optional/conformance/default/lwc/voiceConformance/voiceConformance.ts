/** Reports what a telephony vendor delivers: which events, in which order, with which fields and oddities. Holds no personal data. */
export { createReport, readTraceText } from './createReport';
export type { NumberedMessage } from './createReport';
export { Hearing } from './hearing';
export { basisOf, toMarkdown } from './markdown';
export { tablesOf } from './tables';
export type { Report } from './report';
export type { ReportTable } from './tables';
