import anomaliesHeading from '@salesforce/label/c.VoiceRelay_RelayStatus_Anomalies';
import failedPublishes from '@salesforce/label/c.VoiceRelay_RelayStatus_FailedPublishes';
import heading from '@salesforce/label/c.VoiceRelay_RelayStatus_Heading';
import received from '@salesforce/label/c.VoiceRelay_RelayStatus_EventsShown';
import notSubscribedHeading from '@salesforce/label/c.VoiceRelay_RelayStatus_NotSubscribed';
import once from '@salesforce/label/c.VoiceRelay_RelayStatus_Once';
import queued from '@salesforce/label/c.VoiceRelay_RelayStatus_Queued';
import seen from '@salesforce/label/c.VoiceRelay_RelayStatus_Seen';
import times from '@salesforce/label/c.VoiceRelay_RelayStatus_Times';
import unreadable from '@salesforce/label/c.VoiceRelay_RelayStatus_Unreadable';
import unknownFlowInput from '@salesforce/label/c.VoiceRelay_Settings_UnknownFlowInput';
import settingsHeading from '@salesforce/label/c.VoiceRelay_Settings_Heading';
import marksHeading from '@salesforce/label/c.VoiceRelay_Caveat_Heading';
import { fillLabel, shownText } from 'c/voiceCallFormat';
import { ANOMALY_TEXT } from 'c/voiceCallLabels';
import { EMPTY_STATE } from 'c/voiceCallState';
import { unknownFlowInputs } from 'c/voiceCallSummary';
import type { Caveat, RelayView } from 'c/voiceRelayStatus';
import { selectSettingFaults } from 'c/voiceSettings';
import { api, LightningElement } from 'lwc';
import { healthText, type HealthText } from './healthText';
import { settingFaultText } from './settingFaultText';

const NOTHING_KNOWN: RelayView = { relay: null, state: EMPTY_STATE, now: 0, pageAgeMs: 0, anomalies: [], marks: [] };

/** Shows whether events arrive or why not, how sure the shown state is, and what went wrong on the way. */
export default class VoiceRelayStatusPanel extends LightningElement {
  @api view: RelayView | undefined;
  /** The inputs of a flow as an admin named them, between commas. */
  @api flowInputs: string | undefined;

  /** For `lwc:spread`: with it the framework writes a text only when it changes, otherwise with each rendering. */
  same = {};
  labels = { anomaliesHeading, heading, marksHeading, notSubscribedHeading, settingsHeading };

  private get known(): RelayView {
    return this.view ?? NOTHING_KNOWN;
  }

  get text(): HealthText {
    return healthText(this.known);
  }

  get marks(): readonly Caveat[] {
    return this.known.marks;
  }

  get hasMarks(): boolean {
    return this.known.marks.length > 0;
  }

  /** Lists the counts; those of the relay only if this page has one. */
  get counts(): readonly { readonly name: string; readonly value: number }[] {
    const { relay } = this.known;
    const shownHere = { name: received, value: this.known.state.events };
    if (!relay) return [shownHere];
    return [
      { name: seen, value: relay.seen },
      shownHere,
      { name: queued, value: relay.queued },
      { name: failedPublishes, value: relay.failed },
      { name: unreadable, value: relay.unreadable },
    ];
  }

  /** Names the events without a listener; empty: none. */
  get notSubscribed(): string {
    return (this.known.relay?.notSubscribed ?? []).join(', ');
  }

  get settingFaults(): readonly string[] {
    const { relay } = this.known;
    const ofRelay = relay ? selectSettingFaults(relay.settings, relay.disagreeing).map(settingFaultText) : [];
    return [
      ...ofRelay,
      ...unknownFlowInputs(this.flowInputs ?? '').map((name) => fillLabel(unknownFlowInput, shownText(name))),
    ];
  }

  get hasSettingFaults(): boolean {
    return this.settingFaults.length > 0;
  }

  get anomalies(): readonly { readonly code: string; readonly text: string; readonly times: string }[] {
    return this.known.anomalies.map(({ code, count }) => ({
      code,
      text: ANOMALY_TEXT[code],
      times: count === 1 ? once : fillLabel(times, count),
    }));
  }

  get hasAnomalies(): boolean {
    return this.known.anomalies.length > 0;
  }
}
