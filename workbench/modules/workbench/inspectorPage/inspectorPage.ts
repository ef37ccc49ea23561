import { api, LightningElement } from 'lwc';

/** A console tab for looking inside: every message on the wire, and what a reader makes of them. */
export default class InspectorPage extends LightningElement {
  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }
}
