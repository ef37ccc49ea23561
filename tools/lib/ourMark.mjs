/** How the description of each of our bundles ends: an org's component without it is a customer's own. */
export const OUR_MARK = '(Voice Toolkit Relay)';
