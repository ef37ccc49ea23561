import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { createRelays, type LightRelay } from './lightRelay';
import type { Message } from './liveTraces';
import { Page, type Delivery, type Reader } from './page';
import { createRandom, type Random } from './random';

/** What the channel does to messages. */
interface Weather {
  readonly maxDelayMs: number;
  /** One in so many; null: never. */
  readonly lostOnceIn: number | null;
  readonly doubledOnceIn: number | null;
}

const WEATHERS: readonly Weather[] = [
  { maxDelayMs: 0, lostOnceIn: null, doubledOnceIn: null },
  { maxDelayMs: 100, lostOnceIn: null, doubledOnceIn: 10 },
  { maxDelayMs: 300, lostOnceIn: null, doubledOnceIn: 20 },
  { maxDelayMs: 0, lostOnceIn: 20, doubledOnceIn: null },
  { maxDelayMs: 200, lostOnceIn: 10, doubledOnceIn: 10 },
  { maxDelayMs: 300, lostOnceIn: 4, doubledOnceIn: 20 },
];

/** What came of one schedule. */
export interface Played {
  readonly weather: Weather;
  /** Every toolkit event, as the page's one stream would carry it. */
  readonly truth: readonly Message[];
  /** What relays published, as it left. */
  readonly sent: readonly Message[];
  readonly readers: readonly { readonly name: string; readonly wasThere: boolean; readonly reader: Reader }[];
}

function deliveryOf(weather: Weather, random: Random, isSafe: () => boolean): Delivery {
  return () => {
    if (isSafe()) return 'at once';
    const delay = (): number => (weather.maxDelayMs ? random.below(weather.maxDelayMs) : 0);
    if (weather.lostOnceIn && random.onceIn(weather.lostOnceIn)) return [];
    if (weather.doubledOnceIn && random.onceIn(weather.doubledOnceIn)) return [delay(), delay()];
    return weather.maxDelayMs ? [delay()] : 'at once';
  };
}

/** Mostly what a phone does, with equal events in a row, and anything else now and then. */
function nextEvent(random: Random): { type: string; detail: object } {
  const likely = ['MUTE', 'UNMUTE', 'HOLD', 'RESUME', 'SWAP', 'PAUSE_RECORDING', 'PARTICIPANT_ADDED', 'CALL_CONNECTED'];
  const type = random.onceIn(3) ? random.pick(TOOLKIT_EVENT_TYPES) : random.pick(likely);
  const participant = random.pick(['+1 (415) 555-0123', 'Bob', '+1 (415) 555-0199']);
  return { type, detail: { callId: random.onceIn(6) ? 'B' : 'A', ...(random.onceIn(3) ? {} : { participant }) } };
}

/** Plays the schedule of that seed: up to four relays that come, render and die; readers that open at any time. */
export function play(seed: number): Played {
  const random = createRandom(seed);
  const weather = random.pick(WEATHERS);
  let isOver = false;
  const deliver = deliveryOf(weather, random, () => isOver);
  const page = new Page(1_790_000_000_000, deliver);
  const sent: Message[] = [];
  page.watch((message) => {
    if (!('kind' in message)) sent.push(message as Message);
  });
  const create = createRelays(page, random);
  const truth: Message[] = [];
  const readers: { name: string; wasThere: boolean; reader: Reader }[] = [];
  /** Rendered ones; the last of them never dies, or nobody would hear the phone. */
  let alive: LightRelay[] = [];
  let unrendered: LightRelay[] = [];
  let made = 0;

  function open(wasThere: boolean): void {
    const name = `reader ${readers.length}`;
    readers.push({ name, wasThere, reader: page.openReader(name) });
  }
  function addRelay(isRendered: boolean): void {
    const relay = create(`relay ${(made += 1)}`);
    page.openJournal(`journal of ${relay.name}`);
    if (isRendered) {
      relay.render();
      alive = [...alive, relay];
    } else unrendered = [...unrendered, relay];
  }
  function kill(relay: LightRelay): void {
    alive = alive.filter((other) => other !== relay);
    relay.destroy();
    page.close(`journal of ${relay.name}`);
  }
  function happen(): void {
    const { type, detail } = nextEvent(random);
    truth.push({ at: page.now, type, detail });
    for (const relay of [...alive, ...unrendered]) relay.receive(type, detail);
  }
  const STEPS: readonly (readonly [number, () => void])[] = [
    [20, happen],
    [1, () => made < 4 && addRelay(random.onceIn(2))],
    [1, () => alive.length > 1 && kill(random.pick(alive))],
    [1, () => readers.length < 4 && open(false)],
    [
      1,
      () => {
        for (const relay of unrendered) relay.render();
        alive = [...alive, ...unrendered];
        unrendered = [];
      },
    ],
  ];
  const steps = STEPS.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));

  addRelay(true);
  open(true);
  page.pass(1000);
  const length = 5 + random.below(25);
  for (let step = 0; step < length; step++) {
    random.pick(steps)();
    page.pass(random.pick([0, 0, 1, 20, 50, 200, 400, 2500]));
  }
  page.pass(3000);
  isOver = true; // a loss shows when the next message arrives
  happen();
  page.pass(5000);
  return { weather, truth, sent, readers };
}
