import { LightningElement } from 'lwc';
import { addressWith, readView, showView, SWITCHES } from '../../../simulator/view';

/** Theme, width and language of the page, and what its user is permitted. They stand in its address, so that a link or a reload shows the same. */
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
    // Labels and the permission are part of the modules that have been loaded.
    if (found.name === 'language' || found.name === 'permission') return location.replace(address);
    history.replaceState(history.state, '', address);
    this.view = readView(location.search);
    void showView(this.view);
  }
}
