import prefixed from '@salesforce/label/c.VoiceRelay_Attention_Prefixed';
import callHeading from '@salesforce/label/c.VoiceRelay_Card_Heading';
import details from '@salesforce/label/c.VoiceRelay_Tab_Details';
import needsLookText from '@salesforce/label/c.VoiceRelay_Tab_Wrong';
import { fillLabel } from 'c/voiceCallFormat';
import type { CallsSnapshot } from 'c/voiceCalls';
import { callKey, type Call } from 'c/voiceCallState';
import { unknownFlowInputs } from 'c/voiceCallSummary';
import { selectRelayHealth, type RelayHealth } from 'c/voiceRelayStatus';
import { selectSettingFaults } from 'c/voiceSettings';

/** The two views of a console: the calls for a rep, and the details for an admin. */
export type TabName = 'call' | 'details';

const SHOWS: ReadonlyMap<string, readonly TabName[]> = new Map([
  ['Call', ['call']],
  ['Details', ['details']],
]);
const BOTH: readonly TabName[] = ['call', 'details'];

/** Lists the views of a console by its attribute `show`; an unknown value means both. */
export const tabsOf = (show: string): readonly TabName[] => SHOWS.get(show) ?? BOTH;

/** Reads a remembered tab; an unknown value means the first. */
export const tabOf = (name: string | null): TabName => (name === 'details' ? name : 'call');

/** Returns the tab that a key moves to; null: not a key for tabs. With two tabs, each arrow leads to the other. */
export function tabForKey(key: string, from: TabName): TabName | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return from === 'call' ? 'details' : 'call';
  if (key === 'Home') return 'call';
  return key === 'End' ? 'details' : null;
}

const liveKeys = (calls: readonly Call[]): readonly string[] =>
  calls.filter(({ endedAt }) => endedAt === null).map((call) => `${call.phase} ${callKey(call)}`);

/** Whether a call began to ring or connected between two moments. */
export function hasNewCall(before: readonly Call[], after: readonly Call[]): boolean {
  const known = liveKeys(before);
  return liveKeys(after).some((key) => !known.includes(key));
}

const FINE: readonly RelayHealth[] = ['receiving', 'no-event-yet'];

const hasSettingFault = ({ relay }: CallsSnapshot): boolean =>
  relay !== null && selectSettingFaults(relay.settings, relay.disagreeing).length > 0;

/** Whether the details have something that an admin should see. @param inputs of a flow, as the admin named them */
export const needsLook = (snapshot: CallsSnapshot, inputs: string | undefined): boolean =>
  !FINE.includes(selectRelayHealth(snapshot)) ||
  snapshot.anomalies.length > 0 ||
  hasSettingFault(snapshot) ||
  unknownFlowInputs(inputs ?? '').length > 0;

/** The button of a tab. */
export interface TabButton {
  readonly name: TabName;
  readonly id: string;
  readonly panelId: string;
  readonly label: string;
  /** Says more than the label; null: nothing. */
  readonly title: string | null;
  readonly needsLook: boolean;
  readonly className: string;
  readonly selected: 'true' | 'false';
  readonly tabIndex: '0' | '-1';
}

function tabButton(name: TabName, chosen: TabName, label: string): TabButton {
  const isOn = name === chosen;
  return {
    name,
    id: `tab-${name}`,
    panelId: `panel-${name}`,
    label,
    title: null,
    needsLook: false,
    className: isOn ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
    selected: isOn ? 'true' : 'false',
    tabIndex: isOn ? '0' : '-1',
  };
}

/** Makes the buttons of both tabs. @param isWrong whether the details have something that an admin should see */
export function tabButtons(chosen: TabName, isWrong: boolean): readonly TabButton[] {
  const title = isWrong ? fillLabel(prefixed, details, needsLookText) : null;
  return [
    tabButton('call', chosen, callHeading),
    { ...tabButton('details', chosen, details), needsLook: isWrong, title },
  ];
}

/** Makes the role and name of what a tab shows; a single view has no role or name. */
export function tabPanel(name: TabName, chosen: TabName, heading: string | null) {
  const isOn = name === chosen;
  return {
    isOn,
    role: heading === null ? null : 'tabpanel',
    label: heading,
    className: isOn ? 'slds-show' : 'slds-hide',
  };
}
