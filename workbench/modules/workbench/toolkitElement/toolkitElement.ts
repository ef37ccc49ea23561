import { LightningElement } from 'lwc';
import { lightningPage } from '../../../../platform/lightningPage';

/** Stands in for `lightning-service-cloud-voice-toolkit-api`: it shows nothing, and events of the phone are fired on it. */
export default class ToolkitElement extends LightningElement {
  private leave: (() => void) | null = null;

  override connectedCallback(): void {
    const { host } = this.template as ShadowRoot;
    this.leave = lightningPage.toolkit?.addElement(host as HTMLElement) ?? null;
  }

  override disconnectedCallback(): void {
    this.leave?.();
    this.leave = null;
  }
}
