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

/** Listens to the toolkit's element while it is its host's turn. */
export class ToolkitListener {
  private readonly world: ListenerWorld;
  /** Undefined: nobody has looked for the element yet; null: it is missing. */
  private toolkit: EventTarget | null | undefined = undefined;
  private isOurTurn = false;
  /** Null: nothing is said of listening, as it is not our turn. */
  private facts: ListeningFacts | null = null;
  private detach: readonly (() => void)[] = [];

  constructor(world: ListenerWorld) {
    this.world = world;
  }

  /** Takes the toolkit's element once the host has rendered; null: there is none. */
  take(toolkit: EventTarget | null): void {
    this.toolkit = toolkit;
    this.listen();
  }

  /** Learns whether it is the host's turn to listen. */
  turn(isOurs: boolean): void {
    this.isOurTurn = isOurs;
    this.listen();
  }

  /** Stops listening because the host leaves the page. If no other host listens, the relay learns that nobody does. */
  leave(): void {
    const { facts } = this;
    for (const detach of this.detach) attempt(detach, undefined);
    this.detach = [];
    this.facts = null;
    this.isOurTurn = false;
    if (facts && !this.world.handOn()) this.world.receive([{ facts: { ...facts, listening: false } }]);
  }

  private listen(): void {
    if (!this.isOurTurn || this.toolkit === undefined || this.facts) return;
    const { toolkit } = this;
    const notSubscribed = TOOLKIT_EVENT_TYPES.filter((type) => !(toolkit && this.attach(toolkit, type)));
    this.facts = {
      listening: notSubscribed.length < TOOLKIT_EVENT_TYPES.length,
      toolkit: toolkit ? 'found' : 'missing',
      notSubscribed: toolkit ? notSubscribed : [],
    };
    this.world.receive([{ facts: this.facts }]);
  }

  /** Adds the listener of an event; returns false if the toolkit refuses it. */
  private attach(toolkit: EventTarget, type: string): boolean {
    const listener = (event: Event): void => this.receive(type, (event as CustomEvent<unknown>).detail);
    return attempt(() => {
      toolkit.addEventListener(domName(type), listener);
      this.detach = [...this.detach, () => toolkit.removeEventListener(domName(type), listener)];
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
