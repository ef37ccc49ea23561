import type { Call, CallView } from 'c/voiceCallState';
import type { WiredRecord } from 'lightning/uiRecordApi';

/** The field that holds a call's id, by name: an import of it would not deploy where there is no VoiceCall. */
export const CALL_ID_FIELDS = ['VoiceCall.VendorCallKey'];

/** Where a console stands. The utility bar names a record too, the one being viewed, but no object. */
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

/** The record to read; undefined when none need be. */
export function recordToRead(page: Page): string | undefined {
  return isOfOneCall(page) ? page.recordId : undefined;
}

/** Which calls the page shows, from what was read of its record; an answer about another record counts as none. */
export function pageCallsOf(page: Page, { data, error }: WiredRecord): PageCalls {
  if (!isOfOneCall(page)) return { kind: 'all' };
  if (error) return { kind: 'unknown' };
  if (!data || !page.recordId || !isSameRecord(data.id, page.recordId)) return { kind: 'reading' };
  const callId = data.fields['VendorCallKey']?.value;
  return typeof callId === 'string' && callId.trim()
    ? { kind: 'one', callId, recordId: page.recordId }
    : { kind: 'unknown' };
}

/** The view with only the calls that belong on the page; the same view when all do. */
export function viewOnPage(pageCalls: PageCalls, view: CallView): CallView {
  if (pageCalls.kind === 'all') return view;
  const isOnPage = ({ callId }: Call): boolean => pageCalls.kind === 'one' && callId === pageCalls.callId;
  return { calls: view.calls.filter(isOnPage), now: view.now };
}
