import type { CommandName } from 'c/voiceCommands';
import { attempt, TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import type { ListeningFacts, ListeningNote, Moment, ReceivedEvent } from 'c/voiceRelay';

/** What a listener needs from its host. */
export interface ListenerWorld {
  now(): Moment;
  /** Passes entries to the page's relay. */
  receive(entries: readonly (ReceivedEvent | ListeningNote)[]): void;
  /** Lets another host listen; returns false if there is none. */
  handOn(): boolean;
}

/** The toolkit's element names an event by its type in lower case, without underscores: `callstarted`. */
export const domName = (type: string): string => type.toLowerCase().replaceAll('_', '');

/** The toolkit's element. Its methods return nothing: only an event says that one succeeded. */
export type ToolkitElement = EventTarget & {
  unmute?(): void;
  resume?(participantType: 'Initial_Caller'): void;
  resumeRecording?(): void;
};

interface Subscription {
  /** Removes each listener. */
  readonly detach: (() => void)[];
  /** Null: not all listeners are there yet. */
  facts: ListeningFacts | null;
}

/** Listens to the toolkit's element while it is its host's turn. */
export class ToolkitListener {
  private readonly world: ListenerWorld;
  /** Undefined: nobody has looked for the element yet; null: it is missing. */
  private toolkit: ToolkitElement | null | undefined = undefined;
  private isOurTurn = false;
  private subscription: Subscription | null = null;

  constructor(world: ListenerWorld) {
    this.world = world;
  }

  /** Takes the toolkit's element once the host has rendered; null: there is none. */
  take(toolkit: ToolkitElement | null): void {
    this.toolkit = toolkit;
    this.listen();
  }

  /** Learns whether it is the host's turn to listen. */
  turn(isOurs: boolean): void {
    this.isOurTurn = isOurs;
    this.listen();
  }

  /** Calls the toolkit while it is listened to; returns false if it has no such method, or if that throws. */
  command(name: CommandName): boolean {
    const { toolkit, subscription } = this;
    const act = subscription ? toolkit?.[name] : undefined;
    if (!act) return false;
    return attempt(() => {
      if (name === 'resume') act.call(toolkit, 'Initial_Caller');
      else (act as () => void).call(toolkit);
      return true;
    }, false);
  }

  /** Stops listening because the host leaves the page. If no other host listens, the relay learns that nobody does. */
  leave(): void {
    const { subscription } = this;
    this.subscription = null;
    this.isOurTurn = false;
    if (!subscription) return;
    for (const detach of subscription.detach) attempt(detach, undefined);
    const { facts } = subscription;
    if (facts && !this.world.handOn()) this.world.receive([{ facts: { ...facts, listening: false } }]);
  }

  private listen(): void {
    const { toolkit } = this;
    if (!this.isOurTurn || toolkit === undefined || this.subscription) return;
    const subscription: Subscription = { detach: [], facts: null };
    this.subscription = subscription;
    const refused = TOOLKIT_EVENT_TYPES.filter((type) => !(toolkit && this.attach(subscription, toolkit, type)));
    if (this.subscription !== subscription) return; // the toolkit called a listener at once, and that took the host off the page
    subscription.facts = {
      listening: refused.length < TOOLKIT_EVENT_TYPES.length,
      toolkit: toolkit ? 'found' : 'missing',
      notSubscribed: toolkit ? refused : [],
    };
    this.world.receive([{ facts: subscription.facts }]);
  }

  /** Adds the listener of an event; returns false if the toolkit refuses it, or if the subscription is over. */
  private attach(subscription: Subscription, toolkit: EventTarget, type: string): boolean {
    const listener = (event: Event): void => this.receive(type, (event as CustomEvent<unknown>).detail);
    if (this.subscription !== subscription) return false;
    subscription.detach.push(() => toolkit.removeEventListener(domName(type), listener));
    return attempt(() => {
      toolkit.addEventListener(domName(type), listener);
      return true;
    }, false);
  }

  /** Dates the event and turns it into text at once: the platform may pass a proxy, which must not outlive the task. */
  private receive(type: string, detail: unknown): void {
    const { wallTime, pageTime } = this.world.now();
    const payload = { type, detail };
    const json = attempt<string | undefined>(() => JSON.stringify(payload), undefined);
    this.world.receive([
      { type, wallTime, pageTime: pageTime ?? undefined, json, payload: json === undefined ? payload : undefined },
    ]);
  }
}
