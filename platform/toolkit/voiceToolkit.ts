import { withSecure } from './securePayload';
import { ToolkitElements } from './toolkitElements';

/** What the toolkit can be asked to do. Salesforce documents no result, no promise and no error of any of these. */
export const TOOLKIT_ACTIONS = [
  ...(['mute', 'unmute', 'hold', 'resume', 'pauseRecording', 'resumeRecording', 'acceptCall', 'declineCall'] as const),
  ...(['endCall', 'swap', 'merge', 'addParticipant', 'sendDigits'] as const),
];
export type ToolkitAction = (typeof TOOLKIT_ACTIONS)[number];
type ToolkitActions = Readonly<Record<ToolkitAction, (...given: unknown[]) => void>>;

export interface VoiceToolkitOptions {
  /** Events whose subscription throws. */
  readonly failing?: readonly string[];
  /** Whether payloads come as secure proxies that die when the listener returns. */
  readonly isSecure?: boolean;
  /** What the phone does when it is asked for an action; left out: nothing. What it throws, the action throws. */
  readonly act?: (action: ToolkitAction, given: readonly unknown[]) => void;
  /** Takes what a listener threw. The other listeners are still called. */
  readonly report: (error: unknown) => void;
}

/** A stand-in for the phone behind `force:serviceCloudVoiceToolkitApi`. Its actions name no call and return nothing. */
export interface VoiceToolkitStandIn extends Aura.VoiceToolkit, Omit<ToolkitActions, keyof Aura.VoiceToolkit> {
  /** Delivers `{ type, detail }` to that event's listeners, now. */
  emit(type: string, detail: unknown): void;
  /** Delivers anything at all to that event's listeners. */
  deliver(eventName: string, payload: unknown): void;
  /** Counts the subscriptions, all or those to one event, with those to elements. */
  listenerCount(eventName?: string): number;
  /** Adds an element `lightning-service-cloud-voice-toolkit-api` that is on the page; returns a function that removes it. */
  addElement(element: HTMLElement): () => void;
}

/** Creates a toolkit without listeners. Every subscription counts, even of the same function. */
export function createVoiceToolkit({
  failing = [],
  isSecure = false,
  act = () => {},
  report,
}: VoiceToolkitOptions): VoiceToolkitStandIn {
  const actions = Object.fromEntries(
    TOOLKIT_ACTIONS.map((name) => [name, (...given: unknown[]): void => void act(name, given)]),
  ) as ToolkitActions;
  const elements = new ToolkitElements(actions);
  let subscriptions: readonly { eventName: string; listener: Aura.TelephonyListener }[] = [];

  function call(listener: Aura.TelephonyListener, payload: unknown): void {
    try {
      if (isSecure) withSecure(payload, listener);
      else listener(payload);
    } catch (error) {
      report(error);
    }
  }
  function deliver(eventName: string, payload: unknown): void {
    for (const subscription of subscriptions)
      if (subscription.eventName === eventName) call(subscription.listener, payload);
    elements.deliver(eventName, payload);
  }
  return {
    ...actions,
    addTelephonyEventListener(eventName, listener) {
      if (typeof listener !== 'function') throw new TypeError(`The listener of ${eventName} is not a function.`);
      if (failing.includes(eventName)) throw new Error(`The toolkit refuses ${eventName}.`);
      subscriptions = [...subscriptions, { eventName, listener }];
    },
    removeTelephonyEventListener(eventName, listener) {
      if (typeof listener !== 'function') throw new TypeError(`The listener of ${eventName} is not a function.`);
      const index = subscriptions.findIndex((other) => other.eventName === eventName && other.listener === listener);
      subscriptions = subscriptions.filter((_, other) => other !== index);
    },
    emit: (type, detail) => deliver(type, { type, detail }),
    deliver,
    listenerCount: (eventName) =>
      subscriptions.filter((subscription) => eventName === undefined || subscription.eventName === eventName).length +
      elements.count(eventName),
    addElement: (element) => elements.add(element),
  };
}
