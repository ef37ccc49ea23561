import type { WiredRecord } from 'lightning/uiRecordApi';
import { getRecord } from '../uiRecordApi';

const FIELDS = ['VoiceCall.VendorCallKey'];
const HOLD = '0LQ000000000001AAA';
const NOTHING = { data: undefined, error: undefined };

/** What the engine does for `@wire(getRecord)` of one component. */
function wire() {
  const reported: WiredRecord[] = [];
  const adapter = new getRecord((record) => reported.push(record));
  adapter.connect();
  return { adapter, reported };
}

const answered = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
};

it('knows nothing at first and tells the field of a voice call later', async () => {
  const { adapter, reported } = wire();
  adapter.update({ recordId: HOLD, fields: FIELDS });
  expect(reported).toEqual([NOTHING]);
  await answered();
  expect(reported[1]).toEqual({
    data: {
      id: HOLD,
      apiName: 'VoiceCall',
      fields: { VendorCallKey: { value: '667fb374-a07c-4b3c-8a65-b79818f81de8', displayValue: null } },
    },
    error: undefined,
  });
});

it('tells that a field is empty', async () => {
  const { adapter, reported } = wire();
  adapter.update({ recordId: '0LQ000000000002AAA', fields: FIELDS });
  await answered();
  expect(reported[1]?.data?.fields['VendorCallKey']?.value).toBeNull();
});

it.each([
  ['a record that nobody has', { recordId: '500000000000001AAA', fields: FIELDS }, 404],
  ['a field that the object lacks', { recordId: HOLD, fields: ['VoiceCall.Telepathy'] }, 400],
])('refuses %s', async (_, config, status) => {
  const { adapter, reported } = wire();
  adapter.update(config);
  await answered();
  expect(reported[1]).toMatchObject({ data: undefined, error: { status } });
});

it('answers no question without a record, none that another one has replaced, and nobody who has left', async () => {
  const { adapter, reported } = wire();
  adapter.update({ fields: FIELDS });
  adapter.update({ recordId: '500000000000001AAA', fields: FIELDS });
  adapter.update({ recordId: HOLD, fields: FIELDS });
  await answered();
  expect(reported.length).toBe(2);
  expect(reported[1]?.data?.id).toBe(HOLD);
  adapter.update({ recordId: HOLD, fields: FIELDS });
  adapter.disconnect();
  await answered();
  expect(reported.length).toBe(2);
});
