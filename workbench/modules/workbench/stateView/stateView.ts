import { LightningElement } from 'lwc';
import { oncePerFrame } from '../../../simulator/oncePerFrame';
import { followPage, type PageState } from '../../../simulator/pageState';
import { treeOf, type TreeNode } from '../../../simulator/stateTree';
import { traffic } from '../../../simulator/wire';

/** What stands open at first. */
const OPEN = ['calls'];

/** The state of the page's calls as a tree that follows it. */
export default class StateView extends LightningElement {
  tree: readonly TreeNode[] = [];
  private state: PageState = {};
  /** Null: nothing of this page is shown yet. */
  private shown: PageState | null = null;
  private stop = (): void => {};
  private stopFollowing = (): void => {};

  override connectedCallback(): void {
    const show = oncePerFrame(() => this.show());
    this.stop = traffic.listen((change) => {
      if (change === 'cleared') this.follow(show); // another page has begun
    });
    this.follow(show);
    this.show();
  }

  override disconnectedCallback(): void {
    this.stop();
    this.stopFollowing();
  }

  get nodes() {
    return this.tree.map((node) => ({ ...node, isOpen: OPEN.includes(node.key) }));
  }

  private follow(show: () => void): void {
    this.stopFollowing();
    this.shown = null;
    this.stopFollowing = followPage((state) => {
      this.state = state;
      show();
    });
  }

  private show(): void {
    const { state, shown } = this;
    const tree = treeOf(state, shown);
    if (shown && !tree.some(({ isChanged }) => isChanged)) return; // the marks stay until the next change
    this.tree = tree;
    this.shown = state;
  }
}
