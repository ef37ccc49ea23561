import { api, LightningElement } from 'lwc';

/** Shows the latest event as JSON text, as the official sample does, with its number: an equal text would change nothing. */
export default class BenchTextArea extends LightningElement {
  text = '';

  @api receive({ seq, type, detail }) {
    this.text = JSON.stringify({ seq, type, detail }, null, 2);
  }
}
