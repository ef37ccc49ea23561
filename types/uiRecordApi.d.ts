// The part of the record data service that this project uses; @salesforce/lightning-types does not describe it.

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';
  export interface RecordData {
    /** 18 characters, whatever the length that was asked with. */
    readonly id: string;
    readonly apiName: string;
    /** By the field's own name, without the object's. */
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
  }
  /** Neither: not read yet. After the asked record has changed the old one stays until the new one is there. */
  export interface WiredRecord {
    readonly data?: RecordData | undefined;
    readonly error?: unknown;
  }
  export const getRecord: WireAdapterConstructor<
    { recordId: string | undefined; fields: readonly string[] },
    WiredRecord
  >;
}
