import { LightningElement } from 'lwc';
import { oncePerFrame } from '../../../simulator/oncePerFrame';
import { treeOf, type TreeNode } from '../../../simulator/stateTree';
import { traffic } from '../../../simulator/wire';
import { openWireReader, type WireReader } from '../../../simulator/wireReader';

/** The console tab that the reader stands in. */
const TAB = 'Inspector';
/** What stands open at first. */
const OPEN = ['calls'];

/** The state of a reader that joins now, as a tree that follows it; after a reset a fresh one joins. */
export default class StateView extends LightningElement {
  tree: readonly TreeNode[] = [];
  private reader: WireReader | null = null;
  private shown: object | null = null;
  private stop = (): void => {};

  override connectedCallback(): void {
    const show = oncePerFrame(() => this.show());
    this.stop = traffic.listen((change) => {
      if (change === 'cleared') this.join(show);
    });
    this.join(show);
    this.show();
  }

  override disconnectedCallback(): void {
    this.stop();
    this.reader?.end();
    this.reader = null;
  }

  get nodes() {
    return this.tree.map((node) => ({ ...node, isOpen: OPEN.includes(node.key) }));
  }

  private join(onChange: () => void): void {
    this.reader?.end();
    this.reader = openWireReader(TAB, onChange);
    this.shown = null;
    onChange();
  }

  private show(): void {
    if (!this.reader) return;
    const state = this.reader.state();
    const tree = treeOf(state, this.shown);
    if (this.shown && !tree.some(({ isChanged }) => isChanged)) return; // the marks stay until the next change
    this.tree = tree;
    this.shown = state;
  }
}
