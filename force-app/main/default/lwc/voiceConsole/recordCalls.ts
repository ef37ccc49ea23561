import type { Call, CallView } from 'c/voiceCallState';
import type { WiredRecord } from 'lightning/uiRecordApi';

/** The field with a call's id. By name, because an import would not deploy to an org without VoiceCall. */
export const CALL_ID_FIELDS = ['VoiceCall.VendorCallKey'];

/** The page of a console. In the utility bar it has the id of the record being viewed, but no object. */
export interface Page {
  readonly recordId: string | undefined;
  readonly objectApiName: string | undefined;
  readonly showAllCalls: boolean;
}

/** Which calls belong on a page: all, the one with this id and record, or none while that id is not known. */
export type PageCalls =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly callId: string; readonly recordId: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unknown' };

const isOfOneCall = ({ objectApiName, showAllCalls }: Page): boolean => objectApiName === 'VoiceCall' && !showAllCalls;

/** A record id has 15 characters, or 18 with a checksum. */
const isSameRecord = (one: string, other: string): boolean => one.slice(0, 15) === other.slice(0, 15);

/** Returns the id of the record to read; undefined: none. */
export function recordToRead(page: Page): string | undefined {
  return isOfOneCall(page) ? page.recordId : undefined;
}

/** Decides which calls the page shows by the answer about its record. An answer about another record is ignored. */
export function pageCallsOf(page: Page, { data, error }: WiredRecord): PageCalls {
  if (!isOfOneCall(page)) return { kind: 'all' };
  if (error) return { kind: 'unknown' };
  if (!data || !page.recordId || !isSameRecord(data.id, page.recordId)) return { kind: 'reading' };
  const callId = data.fields['VendorCallKey']?.value;
  return typeof callId === 'string' && callId.trim()
    ? { kind: 'one', callId, recordId: page.recordId }
    : { kind: 'unknown' };
}

/** Keeps the calls that belong on the page; returns the same view if all do. */
export function viewOnPage(pageCalls: PageCalls, view: CallView): CallView {
  if (pageCalls.kind === 'all') return view;
  const isOnPage = ({ callId }: Call): boolean => pageCalls.kind === 'one' && callId === pageCalls.callId;
  return { calls: view.calls.filter(isOnPage), now: view.now };
}
