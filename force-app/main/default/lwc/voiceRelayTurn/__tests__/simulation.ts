import { Turns, type Turn, type WaitingEvent } from '../turns';

/** What one relay goes through, times in milliseconds from the start. */
export interface RelayPlan {
  /** When it begins to listen. */
  readonly startsAt: number;
  /** No earlier than that. */
  readonly rendersAt: number;
  /** Null: it lives to the end. */
  readonly diesAt: number | null;
  /** Its page is set aside and taken back: off the document, and alive. */
  readonly aside: readonly [from: number, to: number] | null;
  /** The channel refuses what it publishes. */
  readonly refused: readonly [from: number, to: number] | null;
  /** How much later than the toolkit's first call it is called, for each event; in order all the same. */
  readonly lateness: readonly number[];
}

export interface EventPlan {
  readonly at: number;
  /** Events of one kind cannot be told apart by what they say. */
  readonly kind: number;
}

/** A message that went out; `event` is which one it was. */
export interface Outgoing {
  readonly event: number;
  readonly relayId: string;
  readonly seq: number;
  /** Its number in the page's stream. */
  readonly streamId: string;
  readonly streamSeq: number;
}

const isWithin = (span: readonly [number, number] | null, now: number): boolean =>
  span !== null && now >= span[0] && now < span[1];

/** Time that passes from one planned action to the next. */
function createTime() {
  let now = 0;
  let actions: { at: number; order: number; act: () => void }[] = [];
  let order = 0;
  const plan = (at: number, act: () => void): (() => void) => {
    const action = { at, order: (order += 1), act };
    actions.push(action);
    return () => void (actions = actions.filter((other) => other !== action));
  };
  return {
    now: () => now,
    plan,
    after: (milliseconds: number, act: () => void) => plan(now + milliseconds, act),
    run(): void {
      for (;;) {
        const next = actions.reduce<(typeof actions)[number] | null>(
          (first, action) =>
            first === null || action.at < first.at || (action.at === first.at && action.order < first.order)
              ? action
              : first,
          null,
        );
        if (!next) return;
        actions = actions.filter((other) => other !== next);
        now = next.at;
        next.act();
      }
    },
  };
}

/** Runs relays through their plans, each as the Aura component does it, and returns what went out. */
export function runRelays(relays: readonly RelayPlan[], events: readonly EventPlan[]): Outgoing[] {
  const time = createTime();
  const turns = new Turns({ after: time.after });
  const out: Outgoing[] = [];

  relays.forEach((plan, index) => {
    const relayId = `relay-${index}`;
    const queue: { event: number; kind: number; received: number }[] = [];
    let [isRendered, isAlive, published] = [false, true, 0];
    let stopRetry: (() => void) | null = null;

    const settleFirst = (turn: Turn): 'settled' | 'held' | 'failed' => {
      const first = queue[0];
      if (!first) return 'held';
      const message = { relayId, seq: published + 1, type: `KIND_${first.kind}`, detail: { callId: 'A' } };
      const offered: WaitingEvent = { message, received: first.received, since: plan.startsAt };
      const verdict = turn.offer(offered);
      if (verdict.kind === 'hold') return 'held';
      if (verdict.kind === 'publish') {
        if (isWithin(plan.refused, time.now())) return 'failed';
        published += 1;
        const { relayId: streamId, seq: streamSeq } = verdict.standsFor ?? message;
        out.push({ event: first.event, relayId, seq: message.seq, streamId, streamSeq });
        turn.published(offered);
      }
      queue.shift();
      return 'settled';
    };
    let isPublishing = false;
    const flush = (): void => {
      if (!isRendered || !isAlive || isPublishing) return;
      isPublishing = true;
      let outcome = settleFirst(turn);
      while (outcome === 'settled') outcome = settleFirst(turn);
      isPublishing = false;
      if (outcome === 'failed' && !stopRetry)
        stopRetry = time.after(1000, () => {
          stopRetry = null;
          flush();
        });
    };
    const turn = turns.createTurn(flush);

    let last = 0;
    events.forEach(({ at, kind }, event) => {
      if (at < plan.startsAt) return;
      last = Math.max(last, at + (plan.lateness[event % plan.lateness.length] ?? 0));
      time.plan(last, () => {
        if (!isAlive) return;
        queue.push({ event, kind, received: time.now() });
        flush();
      });
    });
    time.plan(Math.max(plan.startsAt, plan.rendersAt), () => {
      if (!isAlive) return;
      turn.join();
      isRendered = true;
      flush();
    });
    if (plan.aside) {
      const [from, to] = plan.aside;
      time.plan(from, () => isRendered && isAlive && turn.leave());
      time.plan(to, () => isRendered && isAlive && turn.join());
    }
    if (plan.diesAt !== null)
      time.plan(plan.diesAt, () => {
        isAlive = false;
        stopRetry?.();
        queue.length = 0;
        turn.leave();
      });
  });
  time.run();
  return out;
}
