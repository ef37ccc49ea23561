import { api, LightningElement } from 'lwc';

/** Which console tab is open. */
export type ConsoleTab = 'record' | 'report' | 'catalogue';

interface TabLink {
  readonly name: ConsoleTab;
  readonly label: string;
  readonly icon: string;
}

const TABS: readonly TabLink[] = [
  { name: 'record', label: '00001026', icon: 'standard:case' },
  { name: 'report', label: 'Conformance report', icon: 'standard:report' },
  { name: 'catalogue', label: 'Event catalogue', icon: 'standard:knowledge' },
];

/** Global header and console tabs. Fires `opentab` with the tab that is chosen. */
export default class GlobalHeader extends LightningElement {
  @api tab: ConsoleTab = 'record';

  get tabs() {
    return TABS.map((tab) => ({ ...tab, link: `#${tab.name}`, current: tab.name === this.tab ? 'page' : null }));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { tab } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('opentab', { detail: tab }));
  }
}
