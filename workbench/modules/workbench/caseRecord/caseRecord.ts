import { api, LightningElement } from 'lwc';
import { createConsole } from '../../../simulator/consolePage';

interface Field {
  readonly label: string;
  readonly value: string;
}

const HIGHLIGHTS: readonly Field[] = [
  { label: 'Priority', value: 'High' },
  { label: 'Status', value: 'Working' },
  { label: 'Contact', value: 'Jordan Avery' },
  { label: 'Phone', value: '+1 (415) 555-0123' },
];

const DETAILS: readonly Field[] = [
  { label: 'Case Number', value: '00001026' },
  { label: 'Case Owner', value: 'Alex Rivera' },
  { label: 'Account', value: 'Harbor Street Dental' },
  { label: 'Case Origin', value: 'Phone' },
  { label: 'Type', value: 'Technical' },
  { label: 'Product', value: 'Desk phone, two lines' },
  { label: 'Date/Time Opened', value: '11/20/2026, 9:42 AM' },
  {
    label: 'Description',
    value: 'Since the office moved on Thursday the second line has no dial tone. The first line works.',
  },
];

/** What an admin has placed on the page: one console for each of these views. */
const PLACED = ['Call', 'Details'];

/** A Case record page with two consoles placed on it. */
export default class CaseRecord extends LightningElement {
  readonly highlights = HIGHLIGHTS;
  readonly details = DETAILS;
  private hasConsoles = false;
  private late: HTMLElement | null = null;

  override renderedCallback(): void {
    if (this.hasConsoles) return;
    this.hasConsoles = true;
    this.renewConsoles();
  }

  /** Where relays go that stand on this page. */
  @api get relayPlace(): Element | null {
    return this.template?.querySelector('.relays') ?? null;
  }

  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  /** Replaces the consoles by fresh ones. */
  @api renewConsoles(): void {
    this.template?.querySelector('.consoles')?.replaceChildren(...PLACED.map(createConsole));
    this.late = null;
  }

  /** Opens one more console with all panels now, or takes it away. */
  @api showLatePanel(isShown: boolean): void {
    this.late?.remove();
    this.late = isShown ? createConsole('All') : null;
    if (this.late) this.template?.querySelector('.consoles')?.append(this.late);
  }
}
