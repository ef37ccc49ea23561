import close from '@salesforce/label/c.VoiceRelay_Flow_Close';
import heading from '@salesforce/label/c.VoiceRelay_Flow_Heading';
import waiting from '@salesforce/label/c.VoiceRelay_Flow_Waiting';
import { displayName, fillLabel, isolated } from 'c/voiceCallFormat';
import { whoText } from 'c/voiceCallLabels';
import type { Call } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';

/** A screen flow with its inputs, and the call that it is for. */
interface ShownFlow {
  readonly start: string;
  readonly apiName: string;
  readonly call: Call;
  /** The same object as long as the flow runs: the platform begins it again when it is given others. */
  readonly inputs: readonly object[];
}

/** With these an interview is over for the rep. A failed one stays, for what it says, until it is closed. */
const OVER = ['FINISHED', 'FINISHED_SCREEN', 'PAUSED'];

/** Runs the first of some screen flows. Fires `flowend` with its start when it is over or closed. */
export default class VoiceFlowPanel extends LightningElement {
  @api showNumbers = false;
  labels = { close };
  private all: readonly ShownFlow[] | undefined;
  private hadFocus = false;

  /** The one to run first. */
  @api
  get flows(): readonly ShownFlow[] | undefined {
    return this.all;
  }
  set flows(flows: readonly ShownFlow[] | undefined) {
    this.all = flows;
    this.hadFocus = Boolean(this.template?.activeElement);
  }

  /** What goes would take the focus to the top of the page. */
  override renderedCallback(): void {
    const home = this.template?.querySelector<HTMLElement>('.home');
    if (this.hadFocus && !this.template?.activeElement) home?.focus();
    this.hadFocus = false;
  }

  /** The flow to run, in a list, so that each is an element of its own. */
  get shown() {
    const [flow, ...others] = this.all ?? [];
    if (!flow) return [];
    const who = whoText(flow.call, (name) => isolated(displayName(name, this.showNumbers)));
    return [
      {
        ...flow,
        title: fillLabel(heading, who),
        others: others.length > 0 ? fillLabel(waiting, others.length) : null,
      },
    ];
  }

  handleStatus(event: CustomEvent<{ readonly status: string }>): void {
    if (OVER.includes(event.detail.status)) this.handleClose(event);
  }

  /** The one that says so: another may have come in its place. */
  handleClose({ currentTarget }: Event): void {
    const { start } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('flowend', { detail: { start } }));
  }
}
