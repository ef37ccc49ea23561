import { LightningElement } from 'lwc';
import { addressWith, readView, showView, SWITCHES, type SwitchName } from '../../../simulator/view';

/** Labels and the permission are part of the modules that have been loaded; the hosts begin with the page. */
const WITH_THE_PAGE: readonly SwitchName[] = ['language', 'host', 'permission'];

/** Theme, width and language of the page, the kind of its hosts, and what its user is permitted. They stand in its address, so that a link or a reload shows the same. */
export default class ViewSwitches extends LightningElement {
  private view = readView(location.search);

  get switches() {
    return SWITCHES.map(({ name, label, options }) => ({
      name,
      label,
      options: options.map(([value, text]) => ({ value, text, selected: value === this.view[name] })),
    }));
  }

  handleChange(event: Event): void {
    const { name, value } = event.currentTarget as HTMLSelectElement;
    const found = SWITCHES.find((one) => one.name === name);
    if (!found) return;
    const address = addressWith(location.href, found.name, value);
    if (WITH_THE_PAGE.includes(found.name)) return location.replace(address);
    history.replaceState(history.state, '', address);
    this.view = readView(location.search);
    void showView(this.view);
  }
}
