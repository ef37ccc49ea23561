import type { UtilityAppearance } from 'c/voiceRelayHost';
import type { UtilityAttributes, UtilityInfo } from 'lightning/platformUtilityBarApi';

/** What the item needs from the browser and the utility bar. */
export interface ItemWorld {
  getInfo(utilityId: string): Promise<UtilityInfo>;
  updateUtility(utilityId: string, attributes: UtilityAttributes): Promise<unknown>;
  /** Runs the action once after that many milliseconds; returns a function that cancels it. */
  after(ms: number, action: () => void): () => void;
}

interface Look extends Omit<UtilityAppearance, 'icon'> {
  /** Null: it could not be restored, as the API takes only utility icons, so it is never changed. */
  readonly icon: string | null;
}

/** The least time from one change of the item to the next, milliseconds. */
const BEAT_MS = 1000;

const VARIANTS = ['success', 'warning', 'error'] as const;

function firstLook({ utilityLabel, utilityIcon, utilityIconVariant }: UtilityInfo): Look {
  const icon = /^(?:utility:)?(\w+)$/.exec(utilityIcon ?? '')?.[1] ?? null;
  const variant = VARIANTS.find((one) => one === utilityIconVariant) ?? null;
  return { label: utilityLabel, icon, variant, highlighted: false };
}

/** Lists what differs. The icon goes without a colour if there is none: only that removes a colour. */
function differences(shown: Look, look: Look): UtilityAttributes {
  const hasIcon = look.icon !== null && (look.icon !== shown.icon || look.variant !== shown.variant);
  return {
    ...(look.label !== shown.label && { label: look.label }),
    ...(hasIcon && { icon: look.icon, ...(look.variant && { iconVariant: look.variant }) }),
    ...(look.highlighted !== shown.highlighted && { highlighted: look.highlighted }),
  };
}

/**
 * Makes the host's item of the utility bar show the state of the calls, at once or a second after its last change. Does nothing on
 * a page. A refused request is ignored, because the relay does not depend on it. A panel is never opened: that would hide the
 * softphone.
 */
export class UtilityItem {
  private readonly world: ItemWorld;
  private id: string | null = null;
  private isReading = false;
  /** How the item looks without us, and what it was asked to show last; null: not read yet. */
  private looks: { readonly first: Look; readonly shown: Look } | null = null;
  private wanted: UtilityAppearance | null = null;
  private cancelBeat: (() => void) | null = null;

  constructor(world: ItemWorld) {
    this.world = world;
  }

  /** Takes the id of the utility that encloses the host; not a text: it stands on a page. */
  enclosedBy(utilityId: unknown): void {
    this.id = typeof utilityId === 'string' ? utilityId : null;
    this.begin();
  }

  /** @param appearance null: as the admin set it up */
  show(appearance: UtilityAppearance | null): void {
    this.wanted = appearance;
    this.begin();
  }

  /** Restores the item, because nobody updates it from now on. */
  restore(): void {
    this.cancelBeat?.();
    this.cancelBeat = null;
    this.wanted = null;
    this.apply();
  }

  private begin(): void {
    if (!this.looks && this.wanted) this.read();
    else if (!this.cancelBeat) this.beat();
  }

  private beat(): void {
    this.cancelBeat = this.apply() ? this.world.after(BEAT_MS, () => this.beat()) : null;
  }

  private read(): void {
    const { id } = this;
    if (id === null || this.isReading) return;
    this.isReading = true;
    void this.settled(() => this.world.getInfo(id)).then((info) => {
      this.isReading = false;
      if (!info) return;
      const first = firstLook(info);
      this.looks = { first, shown: first };
      this.begin();
    });
  }

  /** Asks for what differs from what was asked for last; returns false if there is nothing. */
  private apply(): boolean {
    const { id, looks } = this;
    if (id === null || !looks) return false;
    const { first, shown } = looks;
    const look: Look = this.wanted ? { ...this.wanted, icon: first.icon && this.wanted.icon } : first;
    const attributes = differences(shown, look);
    this.looks = { first, shown: look };
    if (Object.keys(attributes).length === 0) return false;
    void this.settled(() => this.world.updateUtility(id, attributes));
    return true;
  }

  /** Resolves to the answer; null if the request is refused or throws. */
  private async settled<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await ask();
    } catch {
      return null;
    }
  }
}
