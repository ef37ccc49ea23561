import { CARD_SHOTS } from './cardShots.mjs';
import { PANEL_SHOTS } from './panelShots.mjs';
import { WORKBENCH_SHOTS } from './workbenchShots.mjs';

const WORKBENCH = {
  name: 'workbench',
  says: 'The workbench: a record page, the phone simulator and the relay in the utility bar, during a call.',
  state: 'on-hold',
  size: [1280, 800],
};

/**
 * Every reference picture, in the order of the page that shows them. Each has a `name` and `says` what it shows; `query` is the
 * view in the page's address. Then, one after the other: `tab` is opened and searched for `search`, buttons are pressed (`press`),
 * the page is brought to a `state` of the browser tests, a scenario is played to its end (`play`) and taken back to a `moment`,
 * and with `hasDetails` the details are opened. Of a state of the card (`card`) nothing else is done. `of` is the part that the
 * picture shows, else all that is seen.
 */
export const SHOTS = [WORKBENCH, ...CARD_SHOTS, ...PANEL_SHOTS, ...WORKBENCH_SHOTS];
