// The navigation service, as far as this project uses it; @salesforce/lightning-types does not describe it.

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';
  interface RecordPage {
    readonly type: 'standard__recordPage';
    readonly attributes: { readonly recordId: string; readonly objectApiName: string; readonly actionName: string };
  }
  const Navigate: unique symbol;
  interface Navigator {
    [Navigate](page: RecordPage): void;
  }
  export const NavigationMixin: {
    /** Without Omit a class could not extend it: two constructors would differ in what they make. */
    (Base: typeof LightningElement): Omit<typeof LightningElement, never> & (new () => LightningElement & Navigator);
    readonly Navigate: typeof Navigate;
  };
}
