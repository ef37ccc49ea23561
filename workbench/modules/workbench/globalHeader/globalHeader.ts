import { LightningElement } from 'lwc';

/** Global header and console tabs. Fires `openrecord` when the record's tab is chosen. */
export default class GlobalHeader extends LightningElement {
  handleOpenRecord(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('openrecord'));
  }
}
