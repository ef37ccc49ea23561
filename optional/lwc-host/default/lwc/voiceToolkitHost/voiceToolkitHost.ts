import { after } from 'c/voiceCalls';
import type { CommandName } from 'c/voiceCommands';
import type { UtilityAppearance } from 'c/voiceRelayHost';
import type { ListeningNote, ReceivedEvent } from 'c/voiceRelay';
import { DEFAULT_SETTINGS, type RawSettings } from 'c/voiceSettings';
import { EnclosingUtilityId, getInfo, updateUtility } from 'lightning/platformUtilityBarApi';
import { api, LightningElement, wire } from 'lwc';
import { ToolkitListener } from './toolkitListener';
import { UtilityItem } from './utilityItem';

type RelayHost = HTMLElement & {
  receive(entries: readonly (ReceivedEvent | ListeningNote)[]): boolean;
  handOn(): boolean;
  confirmCommand(): void;
};

/** Listens to the voice toolkit without Aura, passes each event to the page's relay, and shows the calls. */
export default class VoiceToolkitHost extends LightningElement {
  // Written by `npm run settings` from config/settings.mjs:
  /** Show: The call and its details in two tabs, or one of them */
  @api show = 'All';
  /** Still muted after (seconds): While connected. 0 switches this reminder off. */
  @api mutedSeconds: number | string = 30;
  /** On hold for long after (seconds): A warning. 0 switches it off. */
  @api holdSeconds: number | string = 60;
  /** On hold for too long after (seconds): Urgent. 0 switches it off. */
  @api longHoldSeconds: number | string = 120;
  /** Recording still paused after (seconds): 0 switches this reminder off. */
  @api recordingPausedSeconds: number | string = 180;
  /** Wrap-up target (seconds): Reminds 30 seconds before it and after it. 0: no target. */
  @api wrapUpTargetSeconds: number | string = 0;
  /** Wrap-up given up after (seconds): A wrap-up whose end is not reported is shown as ended at an unknown time. */
  @api wrapUpGiveUpSeconds: number | string = 600;
  /** No audio report after (seconds): Reports come every 30 seconds. 0 switches this reminder off. */
  @api audioReportSeconds: number | string = 75;
  /** Poor audio after (reports in a row): As many better reports clear it. 0 switches alarms about audio off. */
  @api audioBatches: number | string = 2;
  /** Mask phone numbers: Also of the live caller, who is shown in full otherwise */
  @api maskNumbers: boolean | string = false;
  /** Show last and unanswered calls: Of the last 2 hours, masked, until the page is closed */
  @api showHistory: boolean | string | undefined;
  /** Do not restore calls after a reload: Otherwise the browser tab keeps live calls while its page is reloaded */
  @api noRestore: boolean | string = false;
  /** Buttons in reminders: Unmute and Resume where a reminder says that the call is muted or on hold */
  @api reminderButtons: boolean | string = false;
  /** Button to resume recording: Only with the consent of compliance. It first asks whether card details are finished. */
  @api recordingButton: boolean | string = false;
  /** Start a flow after: What starts the flow named below. Call finished: once for each call, when its wrap-up is over */
  @api flowEvent = 'CALL_ENDED';
  /** Flow (API name): An active screen flow. Empty: none. */
  @api flowApiName = '';
  /** Inputs of the flow: Names between commas, as docs/flow.md lists them. The flow must have each as a variable. */
  @api flowInputs = 'voiceCallSummary';
  /** Start it for unanswered calls: Only for Call finished. After CALL_ENDED it starts for them anyway. */
  @api flowOnUnanswered: boolean | string = false;
  // Until here.

  private readonly listener = new ToolkitListener({
    now: () => ({ wallTime: Date.now(), pageTime: performance.now() }),
    receive: (entries) => void this.relayHost?.receive(entries),
    handOn: () => this.relayHost?.handOn() === true,
  });
  private readonly item = new UtilityItem({ getInfo, updateUtility, after });
  private hasLooked = false;

  /** Takes the id of the utility that the host stands in. */
  @wire(EnclosingUtilityId) takeUtilityId(utilityId: unknown): void {
    this.item.enclosedBy(utilityId);
  }

  override renderedCallback(): void {
    if (this.hasLooked) return;
    this.hasLooked = true;
    this.listener.take(this.template?.querySelector('lightning-service-cloud-voice-toolkit-api') ?? null);
  }

  override disconnectedCallback(): void {
    this.listener.leave();
    this.item.restore();
  }

  /** Returns what the admin set of the relay, by name, as the platform passes it. The channel takes no undefined. */
  get settings(): RawSettings {
    const names = Object.keys(DEFAULT_SETTINGS) as readonly (keyof typeof DEFAULT_SETTINGS)[];
    return Object.fromEntries(names.map((name) => [name, this[name]]).filter(([, value]) => value !== undefined));
  }

  handleListeningTurn({ detail }: CustomEvent<{ readonly isOurs: boolean }>): void {
    this.listener.turn(detail.isOurs);
  }

  /** Passes a command to the toolkit. Only an explicit answer counts as taken. */
  handleToolkitCommand({ detail }: CustomEvent<{ readonly name: CommandName }>): void {
    if (this.listener.command(detail.name)) this.relayHost?.confirmCommand();
  }

  handleUtilityAppearance({ detail }: CustomEvent<{ readonly appearance: UtilityAppearance | null }>): void {
    this.item.show(detail.appearance);
  }

  private get relayHost(): RelayHost | null {
    return this.template?.querySelector<RelayHost>('c-voice-relay-host') ?? null;
  }
}
