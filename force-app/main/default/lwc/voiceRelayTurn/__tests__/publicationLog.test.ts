import { PublicationLog, type WaitingEvent } from '../publicationLog';

const [writer, reader] = [{}, {}];
const eventAt = (received: number, type = 'HOLD'): WaitingEvent => ({
  message: { relayId: 'a', seq: 1, type, detail: { callId: 'A' } },
  received,
  since: 0,
});

/** A log with one publication every ten seconds. */
function logOf(count: number): PublicationLog {
  const log = new PublicationLog();
  for (let index = 0; index < count; index += 1) log.add(writer, eventAt(index * 10_000));
  return log;
}

it('finds a publication once for each reader, and never for who published it', () => {
  const log = logOf(1);
  expect([log.has(writer, eventAt(0)), log.has(reader, eventAt(0)), log.has(reader, eventAt(0))]).toEqual([
    false,
    true,
    false,
  ]);
  expect(log.has({}, eventAt(0))).toBe(true);
});

it('remembers 2000 publications and more, and as long as it remembers all, takes nothing for published that was not', () => {
  const log = logOf(3999);
  expect([log.has(reader, eventAt(0)), log.has(reader, eventAt(5_000))]).toEqual([true, false]);
});

it('takes everything for published that is older than all it remembers, once it has forgotten something', () => {
  const log = logOf(4000);
  expect(log.has(reader, eventAt(0, 'MUTE'))).toBe(true);
  expect(log.has(reader, eventAt(2000 * 10_000 - 1, 'MUTE'))).toBe(true);
  expect(log.has(reader, eventAt(2000 * 10_000, 'MUTE'))).toBe(false);
  expect(log.has(reader, eventAt(2000 * 10_000))).toBe(true);
});

it('takes no new event of a lone relay for an old one, even in a burst of ten thousand at one time', () => {
  const log = new PublicationLog();
  for (let index = 0; index < 10_000; index += 1) {
    expect(log.has(writer, eventAt(1))).toBe(false);
    log.add(writer, eventAt(1));
  }
});
