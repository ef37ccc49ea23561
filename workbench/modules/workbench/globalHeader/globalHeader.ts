import { api, LightningElement } from 'lwc';

/** Which console tab is open. */
export type ConsoleTab = 'record' | 'panels' | 'report' | 'summary' | 'catalogue' | 'inspector';

interface TabLink {
  readonly name: ConsoleTab;
  readonly label: string;
  readonly icon: string;
  /** The element of its page. */
  readonly page: string;
}

/** The console tabs, in their order. */
export const TABS: readonly TabLink[] = [
  { name: 'record', label: '00001026', icon: 'standard:case', page: 'workbench-case-record' },
  { name: 'panels', label: 'Your panels', icon: 'standard:apps', page: 'workbench-panels-page' },
  { name: 'report', label: 'Conformance report', icon: 'standard:report', page: 'workbench-report-page' },
  { name: 'summary', label: 'Call summary', icon: 'standard:note', page: 'workbench-summary-page' },
  { name: 'catalogue', label: 'Event catalogue', icon: 'standard:knowledge', page: 'workbench-catalogue-page' },
  { name: 'inspector', label: 'Inspector', icon: 'standard:data_streams', page: 'workbench-inspector-page' },
];

/** Reads which tab an address names behind its `#`; the record, if none. */
export const tabOf = (hash: string): ConsoleTab => TABS.find(({ name }) => `#${name}` === hash)?.name ?? 'record';

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
