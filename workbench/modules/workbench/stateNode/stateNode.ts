import { api, LightningElement } from 'lwc';
import type { TreeNode } from '../../../simulator/stateTree';

/** A key of the state with what is in it, opened and closed by the user; it makes what is in it only while it is open. */
export default class StateNode extends LightningElement {
  @api node!: TreeNode;
  /** Whether it stands open at first. */
  @api isOpen = false;
  private choice: boolean | null = null;

  get isShown(): boolean {
    return this.choice ?? this.isOpen;
  }

  get hasChildren(): boolean {
    return (this.node.children?.length ?? 0) > 0;
  }

  /** The items of a list that is opened by itself, as the calls are, stand open too. */
  get isItem(): boolean {
    return this.isOpen && this.node.key === 'calls';
  }

  handleToggle(event: Event): void {
    this.choice = (event.currentTarget as HTMLDetailsElement).open;
  }
}
