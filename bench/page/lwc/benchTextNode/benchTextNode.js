import { api, LightningElement } from 'lwc';

/** Shows the number of the latest event: one text node, bound the shortest way that LWC has. */
export default class BenchTextNode extends LightningElement {
  text = '';

  @api receive({ seq }) {
    this.text = String(seq);
  }
}
