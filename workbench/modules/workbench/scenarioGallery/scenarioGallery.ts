import { api, LightningElement } from 'lwc';
import type { Scenario } from '../../../simulator/scenarios';

/** Every scenario to play, and a way to open a file. */
export default class ScenarioGallery extends LightningElement {
  @api scenarios: readonly Scenario[] = [];

  handlePlay(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('playscenario', { detail: name, bubbles: true, composed: true }));
  }

  handleChooseFile(): void {
    this.template?.querySelector<HTMLInputElement>('input')?.click();
  }

  handleFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.dispatchEvent(new CustomEvent('openfile', { detail: file, bubbles: true, composed: true }));
    input.value = ''; // so that the same file can be opened again
  }
}
