import { createTraceSummary } from 'c/voiceCallSummary';
import {
  createSender,
  expectAccessible,
  receive,
  mountConsole,
  ON_VOICE_CALL,
  pass,
  RECORD,
  recordService,
  START,
  useNewTabs,
  voiceCall,
} from 'test/support/console';
import { reloadPage } from 'test/support/page';
import { event } from 'test/support/trace';

const ANN = { participant: 'Ann Lee' };
const FLOW = { flowApiName: 'My_Flow' };
const connected = event('CALL_CONNECTED', START - 30_000, ANN);
const ended = event('CALL_ENDED', START - 1000);
const A = { callId: 'A', leg: 1 };

useNewTabs();

describe('a flow', () => {
  it.each([
    ['CALL_CONNECTED', 1],
    ['CALL_ENDED', 2],
    ['WRAP_UP_ENDED', 3],
  ] as const)('starts at %s, not before and not again after it was closed', async (flowEvent, count) => {
    const { element, flowCall, closeFlow } = await mountConsole({ ...FLOW, flowEvent });
    const lines = [connected, ended, event('WRAP_UP_ENDED', START)];
    await receive(...lines.slice(0, count - 1));
    expect(flowCall()).toBeNull();
    await receive(lines[count - 1]);
    expect(flowCall()).toEqual(A);
    await closeFlow();
    await receive(...lines);
    expect(flowCall()).toBeNull();
    await expectAccessible(element);
  });

  it('is given the JSON that the trace summary has for the call so far', async () => {
    const { element, flow } = await mountConsole(FLOW);
    await receive(connected, ended);
    const summary = createTraceSummary();
    for (const line of [connected, ended]) summary.add(line);
    const value = String(flow()?.flowInputVariables[0]?.value);
    expect(JSON.parse(value)).toEqual(summary.result().calls[0]);
    expect(flow()?.flowInputVariables).toEqual([{ name: 'voiceCallSummary', type: 'String', value }]);
    await expectAccessible(element);
  });

  it('starts once per leg: for a ring that nobody answered, and for the answered call under the same id', async () => {
    const { flowCall, closeFlow } = await mountConsole(FLOW);
    const offered = (at: number) => event('CALL_STARTED', START + at, ANN);
    await receive(offered(0), event('CALL_ENDED', START));
    expect(flowCall()).toEqual(A);
    await closeFlow();
    await pass(20_000);
    await receive(offered(20_000), event('CALL_CONNECTED', START + 20_000, ANN));
    expect(flowCall()).toBeNull();
    await receive(event('CALL_ENDED', START + 20_000));
    expect(flowCall()).toEqual({ callId: 'A', leg: 2 });
  });

  it('starts when an end that was inferred is confirmed, not when it is inferred', async () => {
    const { flowCall } = await mountConsole(FLOW);
    await receive(connected, event('PARTICIPANT_REMOVED', START - 2000, ANN));
    expect(flowCall()).toBeNull();
    await receive(ended);
    expect(flowCall()).toEqual(A);
  });

  it('starts when an inferred end can no longer be taken back', async () => {
    const { flowCall } = await mountConsole(FLOW);
    await receive(connected, event('PARTICIPANT_REMOVED', START, ANN));
    await pass(600_000);
    expect(flowCall()).toBeNull();
    await pass(2000);
    expect(flowCall()).toEqual(A);
  });

  it('gets the inputs that are named, each in its type, and only those', async () => {
    const { flow } = await mountConsole({ ...FLOW, flowInputs: 'callId, wrapUpSeconds, endedAt,leg,other' });
    await receive(connected, ended);
    expect(flow()?.flowInputVariables).toEqual([
      { name: 'callId', type: 'String', value: 'A' },
      { name: 'endedAt', type: 'DateTime', value: new Date(START - 1000).toISOString() },
      { name: 'leg', type: 'Number', value: 1 },
    ]);
  });

  it('starts in one console of the page', async () => {
    const consoles = [];
    for (let count = 0; count < 6; count += 1) consoles.push(await mountConsole(FLOW));
    await receive(connected, ended);
    expect(consoles.map(({ flowCall }) => flowCall())).toEqual([A, null, null, null, null, null]);
  });

  it('starts once for each name', async () => {
    const one = await mountConsole(FLOW);
    const other = await mountConsole({ flowApiName: 'Other_Flow' });
    await receive(connected, ended);
    expect([one.flowCall(), other.flowCall()]).toEqual([A, A]);
  });

  it('does not start again after a reload, by the events that come again', async () => {
    await mountConsole({ ...FLOW, flowEvent: 'CALL_CONNECTED' });
    const { next } = createSender('before');
    await receive(next('CALL_CONNECTED', 0));
    reloadPage();
    const { flowCall } = await mountConsole({ ...FLOW, flowEvent: 'CALL_CONNECTED' });
    const after = createSender('after');
    await receive(after.next('CALL_STARTED', 0), after.next('CALL_CONNECTED', 0));
    expect(flowCall()).toBeNull();
  });

  it('waits for the one before it, and keeps what was measured when its event came', async () => {
    const { flow, flowCall, closeFlow } = await mountConsole(FLOW);
    const B = { callId: 'B', ...ANN };
    await receive(connected, ended);
    await receive(event('CALL_CONNECTED', START, B), event('CALL_ENDED', START, B));
    expect(flowCall()).toEqual(A);
    expect(JSON.parse(String(flow()?.flowInputVariables[0]?.value))).toMatchObject({ phase: 'wrapUp' });
    await closeFlow();
    expect(flowCall()).toEqual({ callId: 'B', leg: 1 });
    await closeFlow();
    expect(flowCall()).toBeNull();
  });

  it('goes on when its console is moved on the page', async () => {
    const { element, flowCall } = await mountConsole(FLOW);
    await receive(connected, ended);
    element.remove();
    document.body.append(element);
    await pass(0);
    expect(flowCall()).toEqual(A);
  });
});

describe('a flow for calls that are finished', () => {
  const FINISHED = { ...FLOW, flowEvent: 'Call finished', flowInputs: 'callId,leg,outcome' };
  const rung = (at: number) => event('CALL_STARTED', START + at, ANN);
  const values = (console: Awaited<ReturnType<typeof mountConsole>>) =>
    console.flow()?.flowInputVariables.map(({ value }) => value) ?? null;

  it('starts once, when the wrap-up is given up or ends later', async () => {
    const console = await mountConsole(FINISHED);
    await receive(connected, event('CALL_ENDED', START));
    await pass(599_000);
    expect(values(console)).toBeNull();
    await pass(1000);
    expect(values(console)).toEqual(['A', 1, 'answered']);
    await console.closeFlow();
    await receive(event('WRAP_UP_ENDED', START + 600_000));
    expect(values(console)).toBeNull();
  });

  it('starts when the next call connects', async () => {
    const console = await mountConsole(FINISHED);
    await receive(connected, ended, event('CALL_CONNECTED', START, { callId: 'B' }));
    expect(values(console)).toEqual(['A', 1, 'answered']);
  });

  it.each([
    [undefined, null],
    [false, null],
    ['false', null],
    [true, ['A', 1, 'unanswered']],
    ['true', ['A', 1, 'unanswered']],
  ])('with flowOnUnanswered %p starts for a call that nobody answered: %p', async (flowOnUnanswered, expected) => {
    const console = await mountConsole({ ...FINISHED, flowOnUnanswered });
    await receive(rung(-5000), event('CALL_ENDED', START));
    expect(values(console)).toEqual(expected);
  });
});

describe('a console that opens late', () => {
  it.each([
    [60, A],
    [61, null],
  ])('%i s after the event starts its flow up to a minute after it', async (seconds, started) => {
    await mountConsole();
    await receive(connected, event('CALL_ENDED', START));
    await pass(seconds * 1000);
    const { flowCall } = await mountConsole(FLOW);
    expect(flowCall()).toEqual(started);
  });
});

describe('where a flow runs', () => {
  it.each(['All', 'Call'])('is where %s is shown', async (show) => {
    const { flow } = await mountConsole({ show, flowApiName: ' My_Flow ' });
    await receive(connected, ended);
    expect(flow()).toMatchObject({ flowApiName: 'My_Flow' });
  });

  it.each([
    ['where the details are shown alone', { show: 'Details', ...FLOW }],
    ['without the name of a flow', {}],
    ['with white space for a name', { flowApiName: ' ' }],
    ['when the name was never set', { flowApiName: undefined }],
    ['for a word that is not one of the events', { ...FLOW, flowEvent: 'Ended' }],
    ['for an event that starts none', { ...FLOW, flowEvent: 'HOLD' }],
    ['for the name of something that every object has', { ...FLOW, flowEvent: 'constructor' }],
  ])('is not %s: it is left to another console', async (_where, properties) => {
    const { flow } = await mountConsole(properties);
    const other = await mountConsole(FLOW);
    await receive(connected, ended);
    expect([flow(), other.flowCall()]).toEqual([null, A]);
  });
});

describe('on the page of a voice call', () => {
  it('the flow starts once the record is read, if its event is up to a minute old by then', async () => {
    const page = { ...ON_VOICE_CALL, ...FLOW, flowEvent: 'CALL_CONNECTED' };
    const { flowCall } = await mountConsole(page);
    await receive(event('CALL_CONNECTED', START, ANN));
    expect(flowCall()).toBeNull();
    recordService.emit(voiceCall('A'));
    await pass(0);
    expect(flowCall()).toEqual(A);
  });

  it('the flow gets the id of the record', async () => {
    const inputs = { ...FLOW, flowInputs: 'recordId' };
    const { flow } = await mountConsole({ ...ON_VOICE_CALL, ...inputs });
    const other = await mountConsole({ ...inputs, flowApiName: 'Other_Flow' });
    recordService.emit(voiceCall('A'));
    await receive(connected, ended);
    expect(flow()?.flowInputVariables).toEqual([{ name: 'recordId', type: 'String', value: RECORD }]);
    expect(other.flow()?.flowInputVariables).toEqual([]);
  });

  it('the flow does not start when its event is older than a minute by then', async () => {
    const { flowCall } = await mountConsole({ ...ON_VOICE_CALL, ...FLOW, flowEvent: 'CALL_CONNECTED' });
    await receive(event('CALL_CONNECTED', START, ANN));
    await pass(61_000);
    recordService.emit(voiceCall('A'));
    await pass(0);
    expect(flowCall()).toBeNull();
  });

  it('a flow of another call is left to another console', async () => {
    const { flowCall } = await mountConsole({ ...ON_VOICE_CALL, ...FLOW });
    recordService.emit(voiceCall('B'));
    await receive(connected, event('CALL_CONNECTED', START - 20_000, { callId: 'B', ...ANN }), ended);
    expect(flowCall()).toBeNull();
    const other = await mountConsole(FLOW);
    expect(other.flowCall()).toEqual(A);
    await receive(event('CALL_ENDED', START, { callId: 'B' }));
    expect(flowCall()).toEqual({ callId: 'B', leg: 1 });
  });
});

it('an input that does not exist is named in Relay status, and the details are marked', async () => {
  const { element, text } = await mountConsole({ ...FLOW, flowInputs: 'callId,callNumber' });
  await receive(connected);
  const tab = element.shadowRoot?.querySelector<HTMLElement>('[data-tab="details"]');
  expect(tab?.querySelector('[data-part="dot"]')).not.toBeNull();
  tab?.click();
  await pass(0);
  expect(text('relay-status')).toContain('A flow gets no input “callNumber”: there is none with this name.');
});
