/** What an item of the utility bar shows. */
export interface UtilityItem {
  readonly label: string;
  readonly isHighlighted: boolean;
  readonly isOpen: boolean;
}

/** Stands in for the utility bar: its items, by id. At most one panel is open. */
export class UtilityBar {
  private readonly items = new Map<string, UtilityItem>();
  private readonly onChange: () => void;

  /** `onChange` is told after each change of an item. */
  constructor(onChange: () => void = () => {}) {
    this.onChange = onChange;
  }

  /** Adds an item with that label, or puts it back to what it is at first; returns its id. */
  add(label: string, id = `utility-${this.items.size + 1}`): string {
    this.put(id, { label, isHighlighted: false, isOpen: false });
    return id;
  }

  /** Throws for an id that no item has. */
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
