// The audio part of bareCall.mjs: every element has both channels and every number is there.
/** E-model for G.711 of one channel, and the largest round trip of the batch. */
function measure(stats, channel, rttMs) {
  let packets = 0;
  let lost = 0;
  let jitter = 0;
  for (const element of stats) {
    packets += element[channel].packetsCount;
    lost += element[channel].packetsLost;
    jitter += element[channel].jitterBufferMillis;
  }
  const lossPct = (100 * lost) / (channel === 'inputChannelStats' ? lost + packets : packets);
  const jitterMs = jitter / stats.length;
  const latency = rttMs + 2 * jitterMs + 10;
  const r = (latency < 160 ? 93.2 - latency / 40 : 93.2 - (latency - 120) / 10) - 2.5 * lossPct;
  return { lossPct, jitterMs, mos: 1 + 0.035 * r + 0.000007 * r * (r - 60) * (100 - r), packets };
}

const WINDOW_MS = 30_000;
const HELD_MOST_MS = 5000;

/** Whether the window of the batch holds nothing but talk; assumes that there is only one call. */
function isClean({ activeAt, changes }, at) {
  const from = at - WINDOW_MS;
  if (activeAt > from) return false;
  let quietMs = 0;
  let until = at;
  for (let place = changes.length - 1; place >= 0 && until > from; place--) {
    const change = changes[place];
    if (change.onHold || change.mute === 'on') quietMs += until - Math.max(change.at, from);
    until = change.at;
  }
  return quietMs <= HELD_MOST_MS;
}

/** What the batches of a call come to with one more. */
export function withBatch(call, { stats }, at) {
  const was = call.audio;
  let rttMs = 0;
  for (const { outputChannelStats } of stats) rttMs = Math.max(rttMs, outputChannelStats.roundTripTimeMillis);
  const input = measure(stats, 'inputChannelStats', rttMs);
  const output = measure(stats, 'outputChannelStats', rttMs);
  const mos = Math.min(input.mos, output.mos);
  return {
    reports: was ? was.reports + 1 : 1,
    lastReportAt: at,
    batches: was ? was.batches + 1 : 1,
    oneWay: 0,
    mosMin: was ? Math.min(was.mosMin, mos) : mos,
    mosSum: was ? was.mosSum + mos : mos,
    lossMaxPct: Math.max(was ? was.lossMaxPct : 0, input.lossPct, output.lossPct),
    jitterMaxMs: Math.max(was ? was.jitterMaxMs : 0, input.jitterMs, output.jitterMs),
    rttMaxMs: Math.max(was ? was.rttMaxMs : 0, rttMs),
    recent: [
      ...(was ? was.recent : []),
      { input, output, rttMs, mos, isOneWay: false, at, isClean: isClean(call, at) },
    ],
  };
}
