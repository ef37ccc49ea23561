import { withSecure } from './securePayload';
import { ToolkitElements } from './toolkitElements';

export interface VoiceToolkitOptions {
  /** Events whose subscription throws. */
  readonly failing?: readonly string[];
  /** Whether payloads come as secure proxies that die when the listener returns. */
  readonly isSecure?: boolean;
  /** Takes what a listener threw. The other listeners are still called. */
  readonly report: (error: unknown) => void;
}

/** A stand-in for the phone behind `force:serviceCloudVoiceToolkitApi`. */
export interface VoiceToolkitStandIn extends Aura.VoiceToolkit {
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
  report,
}: VoiceToolkitOptions): VoiceToolkitStandIn {
  const elements = new ToolkitElements();
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
