/** What a rep may ask the phone to do from a reminder: when it is offered, and what came of it. */
export { COMMAND_NAMES, CONFIRM_MS } from './commands';
export type { CommandName, CommandReport, RefusalReason, SentCommand } from './commands';
export { selectOffer } from './offer';
export type { CommandFacts, Offer } from './offer';
export { reportsAfter, selectCommands, withReport } from './reports';
export type { CommandView, CommandViews } from './reports';
