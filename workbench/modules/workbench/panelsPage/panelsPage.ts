import { api, LightningElement } from 'lwc';
import type { OwnPanel } from 'virtual:own-panels';
import { createOwnPanel, followOwnPanels } from '../../../simulator/ownPanels';

/** A console tab with every panel of the user's own, as soon as its folder exists. */
export default class PanelsPage extends LightningElement {
  panels: readonly OwnPanel[] = [];
  /** Why a panel is not shown, by its name. */
  problems: Readonly<Record<string, string>> = {};
  private stopFollowing = (): void => {};
  private isDue = false;

  get isEmpty(): boolean {
    return this.panels.length === 0;
  }

  get shown() {
    return this.panels.map(({ name, folder }) => ({ name, folder, problem: this.problems[name] ?? '' }));
  }

  override connectedCallback(): void {
    this.stopFollowing = followOwnPanels((panels) => {
      this.panels = [...panels]; // another list, also where it holds the same
      this.problems = {};
      this.isDue = true;
    });
  }

  override disconnectedCallback(): void {
    this.stopFollowing();
  }

  override renderedCallback(): void {
    if (!this.isDue) return;
    this.isDue = false;
    this.renew();
  }

  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  /** Replaces the panels by fresh ones. */
  @api renew(): void {
    for (const panel of this.panels) void this.put(panel);
  }

  private async put(panel: OwnPanel): Promise<void> {
    const place = (): Element | null | undefined => this.template?.querySelector(`[data-panel="${panel.name}"]`);
    try {
      place()?.replaceChildren();
      const element = await createOwnPanel(panel);
      if (this.panels.includes(panel)) place()?.replaceChildren(element);
    } catch (error) {
      this.problems = { ...this.problems, [panel.name]: error instanceof Error ? error.message : String(error) };
    }
  }
}
