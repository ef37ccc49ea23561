/** The colours that `iconVariant` has. */
export const ICON_VARIANTS = ['success', 'warning', 'error'] as const;
export type IconVariant = (typeof ICON_VARIANTS)[number];

/** What an item of the utility bar shows. */
export interface UtilityItem {
  readonly label: string;
  /** An SLDS utility icon without its sprite, such as `call`. */
  readonly icon: string;
  /** Null: the icon's own colour. */
  readonly iconVariant: IconVariant | null;
  readonly isHighlighted: boolean;
  readonly isOpen: boolean;
}

/** Makes an unchanged item with that label. */
export function newItem(label: string, icon = 'call'): UtilityItem {
  return { label, icon, iconVariant: null, isHighlighted: false, isOpen: false };
}

/** Stands in for the utility bar: its items, by id. At most one panel is open. */
export class UtilityBar {
  private readonly items = new Map<string, UtilityItem>();
  private readonly onChange: () => void;

  /** `onChange` is called after each change of an item. */
  constructor(onChange: () => void = () => {}) {
    this.onChange = onChange;
  }

  /** Adds an item with that label, or resets it; returns its id. */
  add(label: string, id = `utility-${this.items.size + 1}`): string {
    this.put(id, newItem(label));
    return id;
  }

  /** Returns an item; throws for an unknown id. */
  item(id: string): UtilityItem {
    const item = this.items.get(id);
    if (!item) throw new Error(`There is no utility ${id}.`);
    return item;
  }

  change(id: string, change: Partial<UtilityItem>): void {
    const next = { ...this.item(id), ...change };
    if (change.isOpen) for (const [other, item] of this.items) this.items.set(other, { ...item, isOpen: false });
    this.put(id, next);
  }

  private put(id: string, item: UtilityItem): void {
    this.items.set(id, item);
    this.onChange();
  }
}
