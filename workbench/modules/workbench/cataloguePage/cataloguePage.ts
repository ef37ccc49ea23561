import { api, LightningElement } from 'lwc';
import { CATALOGUE, searchCatalogue } from '../../../simulator/catalogue';

/** A console tab with every event of the contract, to be searched; an event that alone is found stands open. */
export default class CataloguePage extends LightningElement {
  text = '';

  get events() {
    const found = searchCatalogue(CATALOGUE, this.text);
    return found.map((event) => ({ ...event, isOpen: found.length === 1 }));
  }

  get count(): string {
    return `${this.events.length} of ${CATALOGUE.length} events`;
  }

  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  handleSearch(event: CustomEvent<{ readonly value: string }>): void {
    this.text = event.detail.value;
  }
}
