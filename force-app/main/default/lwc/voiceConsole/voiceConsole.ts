import { listenToChannel, MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { selectNow, selectOpenCalls, type Call, type CallView } from 'c/voiceCallState';
import { createCallStore } from 'c/voiceCallStore';
import { EventLog } from 'c/voiceEventLog';
import type { RelayLine } from 'c/voiceEvents';
import { parseRelayStatus, type AnomalyCount, type RelayView } from 'c/voiceRelayStatus';
import { api, LightningElement, wire } from 'lwc';
import { addAnomalies } from './anomalyCounts';
import { shownPanels } from './shownPanels';
import { giveUpSecondsOf, needsTick } from './ticking';

const TICK_MS = 1000;

/** The state of the calls that the relay reports, from this component's start on. */
export default class VoiceConsole extends LightningElement {
  /** `All`, or the name of the one panel to show. */
  @api show = 'All';
  @api showNumbers = false;
  @api wrapUpGiveUpSeconds = 600;
  /** What the relay beside this console knows of itself; nothing when there is none. */
  @api relayStatus: unknown;

  @wire(MessageContext) messageContext!: MessageContextHandle;

  view: CallView = { calls: [], now: 0 };
  log = EventLog.empty();
  private anomalies: readonly AnomalyCount[] = [];
  private stopListening = (): void => {};
  private tick: ReturnType<typeof setInterval> | null = null;
  private store = createCallStore({
    // eslint-disable-next-line no-console -- a listener of our own that throws is a bug to be seen, and harms no other
    onListenerError: (error) => console.error(error),
  });

  override connectedCallback(): void {
    const unsubscribe = this.store.subscribe(() => this.refresh());
    const disconnect = listenToChannel(this.messageContext, (message, line) => this.hear(message, line));
    this.stopListening = () => {
      disconnect();
      unsubscribe();
    };
  }

  override disconnectedCallback(): void {
    this.stopListening();
    this.setTicking(false);
  }

  get shown() {
    return shownPanels(this.show);
  }

  get giveUpSeconds(): number {
    return giveUpSecondsOf(this.wrapUpGiveUpSeconds);
  }

  get focusedCall(): Call | null {
    return this.view.calls[0] ?? null;
  }

  get relayView(): RelayView {
    const { latestAt, events } = this.store.state;
    return {
      relay: parseRelayStatus(this.relayStatus),
      heard: events,
      lastEventAt: latestAt,
      now: this.view.now,
      isCallConnected: this.view.calls.some(({ phase }) => phase === 'active'),
      anomalies: this.anomalies,
    };
  }

  private hear(message: unknown, line: RelayLine): void {
    if (line.kind === 'other-kind') return;
    this.store.apply(line);
    const { anomalies } = this.store.state;
    this.anomalies = addAnomalies(this.anomalies, anomalies);
    this.log = this.log.append(message, line, anomalies);
  }

  /** Shows the present; keeps one tick a second going while a time on the screen runs. */
  private refresh(): void {
    const { state } = this.store;
    this.view = { calls: selectOpenCalls(state), now: selectNow(state, Date.now()) };
    this.setTicking(needsTick(this.view, this.giveUpSeconds));
  }

  private setTicking(isNeeded: boolean): void {
    if (isNeeded === (this.tick !== null)) return;
    if (this.tick !== null) clearInterval(this.tick);
    this.tick = isNeeded ? setInterval(() => this.refresh(), TICK_MS) : null;
  }
}
