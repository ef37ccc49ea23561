import { api, LightningElement } from 'lwc';
import { NO_FAULTS, type FaultState, type FaultWish } from '../../../simulator/faultControl';
import type { Fault, WhichEvents } from '../../../../platform/lms/faults';
import { PHONE_MANNERS, type PhoneManner } from '../../../simulator/phone';
import { FAULT_TEXTS, WHICH_TEXTS } from '../../../simulator/faultTexts';

interface PageFault {
  readonly label: string;
  readonly story: string;
  /** Null: it is done once, not switched on. */
  isOn(state: FaultState): boolean | null;
  /** What a click wants. */
  wish(state: FaultState): FaultWish;
}

const relayFault = (label: string, relay: FaultState['relay'], story: string): PageFault => ({
  label,
  story,
  isOn: (state) => state.relay === relay,
  wish: (state) => ({ kind: 'relay', relay: state.relay === relay ? 'there' : relay }),
});

/** What can go wrong with the page. Where relays are arranged another page begins: relays are created with it. */
const PAGE_FAULTS: readonly PageFault[] = [
  {
    label: 'Channel down',
    story: 'The channel refuses every message. The relay keeps them in order and tries again after 1, 2, 4 … 30 s.',
    isOn: ({ plan }) => plan.isChannelDown,
    wish: ({ plan }) => ({ kind: 'plan', plan: { isChannelDown: !plan.isChannelDown } }),
  },
  relayFault('Take off', 'takenOff', 'The relay is taken off the page, not destroyed. Put back, it has every event.'),
  relayFault('Destroy relay', 'destroyed', 'The relay is destroyed, the consoles stay. Press again for a new one.'),
  {
    label: 'Start unopened',
    story: 'Nobody opens the utility, so its relay is not rendered: the item says “Click to start”. Begins again.',
    isOn: ({ arrangement }) => !arrangement.isOpened,
    wish: ({ arrangement }) => ({ kind: 'arrange', arrangement: { isOpened: !arrangement.isOpened } }),
  },
  {
    label: 'Second relay',
    story: 'Another relay stands on the record page. One of the two listens. Begins again.',
    isOn: ({ arrangement }) => arrangement.onRecord > 0,
    wish: ({ arrangement }) => ({ kind: 'arrange', arrangement: { onRecord: arrangement.onRecord > 0 ? 0 : 1 } }),
  },
  {
    label: 'No toolkit',
    story: 'The relay finds no toolkit, as in an org without Voice, and Relay status says so. Begins again.',
    isOn: ({ arrangement }) => arrangement.hasToolkit === false,
    wish: ({ arrangement: { hasToolkit = true } }) => ({ kind: 'arrange', arrangement: { hasToolkit: !hasToolkit } }),
  },
  {
    label: 'Late panel',
    story: 'One more console opens on the record page now, and shows the same call at once.',
    isOn: ({ hasLatePanel }) => hasLatePanel,
    wish: ({ hasLatePanel }) => ({ kind: 'latePanel', isShown: !hasLatePanel }),
  },
  {
    label: 'Reload',
    story: 'Loads the page again. The call goes on; what may have changed meanwhile is “Unverified”.',
    isOn: () => null,
    wish: () => ({ kind: 'reload' }),
  },
];

const isFault = (name: string | undefined): name is Fault => name !== undefined && Object.hasOwn(FAULT_TEXTS, name);
const isWhich = (name: string): name is WhichEvents => Object.hasOwn(WHICH_TEXTS, name);

const isManner = (name: string): name is PhoneManner => Object.hasOwn(PHONE_MANNERS, name);

/** Switches for what can go wrong. Fires `fault` with what is wanted. */
export default class FaultPad extends LightningElement {
  /** What is switched on. */
  @api faults: FaultState = NO_FAULTS;

  get choices() {
    const { which } = this.faults.plan;
    return Object.entries(WHICH_TEXTS).map(([value, label]) => ({ value, label, isChosen: value === which }));
  }

  get wireFaults() {
    const { plan, counts } = this.faults;
    return Object.entries(FAULT_TEXTS).map(([name, { label, story }]) => ({
      name,
      label,
      story,
      id: `story-${name}`,
      isOn: String(plan.active.some((active) => active === name)),
      count: isFault(name) ? counts[name] : 0,
    }));
  }

  get pageFaults() {
    return PAGE_FAULTS.map(({ label, story, isOn }) => ({
      label,
      story,
      id: `story-${label.replaceAll(' ', '-')}`,
      isOn: isOn(this.faults)?.toString() ?? null,
    }));
  }

  get manners() {
    const { phone = 'off' } = this.faults.arrangement;
    return Object.entries(PHONE_MANNERS).map(([value, label]) => ({ value, label, isChosen: value === phone }));
  }

  get hasNone(): boolean {
    const { phone = 'off' } = this.faults.arrangement;
    if (phone !== 'off') return false;
    return this.faults.plan.active.length === 0 && !PAGE_FAULTS.some(({ isOn }) => isOn(this.faults));
  }

  handleWhich(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isWhich(value)) this.want({ kind: 'plan', plan: { which: value } });
  }

  handleWireFault(event: Event): void {
    const { fault } = (event.currentTarget as HTMLElement).dataset;
    const { active } = this.faults.plan;
    if (!isFault(fault)) return;
    const others = active.filter((other) => other !== fault);
    this.want({ kind: 'plan', plan: { active: others.length < active.length ? others : [...others, fault] } });
  }

  handlePageFault(event: Event): void {
    const { fault } = (event.currentTarget as HTMLElement).dataset;
    const one = PAGE_FAULTS.find(({ label }) => label === fault);
    if (one) this.want(one.wish(this.faults));
  }

  handlePhone(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isManner(value)) this.want({ kind: 'arrange', arrangement: { phone: value } });
  }

  handleNone(): void {
    this.want({ kind: 'none' });
  }

  private want(detail: FaultWish): void {
    this.dispatchEvent(new CustomEvent('fault', { detail, bubbles: true, composed: true }));
  }
}
