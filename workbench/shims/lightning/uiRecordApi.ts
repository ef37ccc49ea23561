import type { RecordData, WiredRecord } from 'lightning/uiRecordApi';

interface Config {
  readonly recordId?: string;
  readonly fields?: readonly string[];
}

/** Record id → the object's fields by qualified name. The first call of the scenario “Hold and resume” has a record. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  '0LQ000000000001AAA': { 'VoiceCall.VendorCallKey': '667fb374-a07c-4b3c-8a65-b79818f81de8' },
  '0LQ000000000002AAA': { 'VoiceCall.VendorCallKey': null },
};

/** What the platform answers; refused are records that nobody has and fields that the object lacks, as a whole. */
function answer(recordId: string, fields: readonly string[]): WiredRecord {
  const record = RECORDS[recordId];
  const missing = fields.find((field) => record?.[field] === undefined);
  if (!record || missing) {
    const message = record ? `No such column '${missing}'.` : 'The requested resource does not exist';
    return { data: undefined, error: { status: record ? 400 : 404, body: { message } } };
  }
  const data: RecordData = {
    id: recordId,
    apiName: 'VoiceCall',
    fields: Object.fromEntries(
      fields.map((field) => [field.split('.')[1] ?? '', { value: record[field], displayValue: null }]),
    ),
  };
  return { data, error: undefined };
}

/** Wire adapter: says first that it knows nothing, and answers later, unless no record is asked for. */
export class getRecord {
  private readonly tell: (record: WiredRecord) => void;
  private isConnected = false;
  private asked = 0;

  constructor(tell: (record: WiredRecord) => void) {
    this.tell = tell;
    tell({ data: undefined, error: undefined });
  }
  connect(): void {
    this.isConnected = true;
  }
  update({ recordId, fields }: Config): void {
    this.asked += 1;
    if (recordId && fields) void this.answerLater(recordId, fields, this.asked);
  }
  disconnect(): void {
    this.isConnected = false;
  }

  private async answerLater(recordId: string, fields: readonly string[], question: number): Promise<void> {
    await null; // as from a server: never within the call
    if (this.isConnected && question === this.asked) this.tell(answer(recordId, fields));
  }
}
