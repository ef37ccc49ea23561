import { isPresent, type Call, type Party, type StaleFact } from 'c/voiceCallState';
import { summarizeCall, type CallSummary } from './summarizeCall';

/** One value for a flow, as the platform takes it; a DateTime is ISO text in UTC. */
export interface FlowInput {
  readonly name: string;
  readonly type: 'String' | 'Number' | 'Boolean' | 'DateTime';
  readonly value: FlowValue;
}
type FlowValue = string | number | boolean;

/** A call as of the moment for which its flow starts. */
export interface FlowCall {
  readonly call: Call;
  /** State time of that moment, epoch milliseconds. */
  readonly at: number;
  /** Its VoiceCall record; null: the page does not know it. */
  readonly recordId: string | null;
}

type Source = FlowCall & { readonly summary: CallSummary };
/** Selects a value; null: it is not known. */
type Selector = (source: Source) => FlowValue | null;
type FlowInputRow = readonly [FlowInput['type'], Selector];

const asDateTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const asSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000));

/** Selects a figure of the active time; of a call that never was active it is 0, whatever is known. */
function whereKnown(isKnown: (call: Call) => boolean, select: Selector): Selector {
  return (source) => (source.call.activeAt === null || isKnown(source.call) ? select(source) : null);
}

const isHoldKnown = ({ hold, isUnverified }: Party): boolean => hold !== 'unknown' && !isUnverified;

function isCustomerHoldKnown({ parties: [customer] }: Call): boolean {
  return customer !== undefined && isHoldKnown(customer);
}

function isEveryHoldKnown({ parties, hasUnnamed }: Call): boolean {
  return parties.length > 0 && parties.every(isHoldKnown) && !hasUnnamed;
}

const isFactKnown = (fact: Exclude<StaleFact, 'existence'>) => (call: Call) =>
  call[fact] !== 'unknown' && !call.unverified.includes(fact);

/** Selects who was on the call when it ended; none: not known. */
function partiesAtEnd({ parties }: Call): readonly Party[] {
  const present = parties.filter(isPresent);
  return present.length > 0 || parties.length > 1 ? present : parties;
}

function endedOnHold({ call }: Source): boolean | null {
  if (call.endedAt === null) return null;
  if (call.activeAt === null) return false;
  const parties = partiesAtEnd(call);
  if (parties.some((party) => isHoldKnown(party) && party.hold === 'off')) return false;
  return parties.length > 0 && parties.every(isHoldKnown) ? true : null;
}

/** Every input that a flow can be given: its name, type and value. */
const INPUTS: ReadonlyMap<string, FlowInputRow> = new Map<string, FlowInputRow>([
  ['voiceCallSummary', ['String', ({ summary }) => JSON.stringify(summary)]],
  ['callId', ['String', ({ call }) => call.callId]],
  ['leg', ['Number', ({ call }) => call.leg]],
  ['recordId', ['String', ({ recordId }) => recordId]],
  ['outcome', ['String', ({ summary }) => summary.outcome]],
  ['callType', ['String', ({ call }) => call.callType]],
  ['participant', ['String', ({ summary }) => summary.participant]],
  ['startedAt', ['DateTime', ({ call }) => asDateTime(call.startedAt)]],
  ['connectedAt', ['DateTime', ({ call }) => asDateTime(call.connectedAt)]],
  ['endedAt', ['DateTime', ({ call }) => asDateTime(call.endedAt)]],
  ['talkSeconds', ['Number', whereKnown(isEveryHoldKnown, ({ summary }) => asSeconds(summary.talkMs))]],
  [
    'customerHoldSeconds',
    ['Number', whereKnown(isCustomerHoldKnown, ({ summary }) => asSeconds(summary.parties[0]?.heldMs ?? null))],
  ],
  [
    'customerHoldCount',
    ['Number', whereKnown(isCustomerHoldKnown, ({ summary }) => summary.parties[0]?.holdCount ?? null)],
  ],
  ['everyoneOnHoldSeconds', ['Number', whereKnown(isEveryHoldKnown, ({ summary }) => asSeconds(summary.holdMs))]],
  ['endedOnHold', ['Boolean', endedOnHold]],
  ['muteSeconds', ['Number', whereKnown(isFactKnown('mute'), ({ summary }) => asSeconds(summary.muteMs))]],
  [
    'recordingPausedSeconds',
    ['Number', whereKnown(isFactKnown('recording'), ({ summary }) => asSeconds(summary.recordingPausedMs))],
  ],
  // A wrap-up that still runs has no length yet.
  [
    'wrapUpSeconds',
    ['Number', ({ call, summary }) => (call.wrapUpEndedAt === null ? null : asSeconds(summary.wrapUpMs))],
  ],
  ['mosMean', ['Number', ({ summary }) => summary.audio?.mosMean ?? null]],
  ['lossMaxPct', ['Number', ({ summary }) => summary.audio?.lossMaxPct ?? null]],
]);

/** The types of all inputs, by name. */
export const FLOW_INPUT_TYPES: ReadonlyMap<string, FlowInput['type']> = new Map(
  [...INPUTS].map(([name, [type]]) => [name, type]),
);

/** Reads what an admin enters: names between commas, each once. */
function namesIn(list: string): readonly string[] {
  return [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}

/** Lists the names that an admin entered and that no input has. */
export const unknownFlowInputs = (list: string): readonly string[] => namesIn(list).filter((name) => !INPUTS.has(name));

/** Makes the inputs that are named, in that order, without those whose value is not known. @param list names between commas */
export function flowInputs(list: string, flowCall: FlowCall): readonly FlowInput[] {
  const source = { ...flowCall, summary: summarizeCall(flowCall.call, flowCall.at) };
  return namesIn(list).flatMap((name) => {
    const [type, select] = INPUTS.get(name) ?? [];
    const value = select?.(source) ?? null;
    return type === undefined || value === null ? [] : [{ name, type, value }];
  });
}
