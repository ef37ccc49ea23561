// Faults to plant in the copy, at least one for each engine: a scan that finds none of them proves nothing.
import { MAIN, RELAY as RELAY_FOLDER } from '../lib/folders.mjs';
import { rewrite } from './stage.mjs';

const CONSOLE = `${MAIN}/lwc/voiceConsole/voiceConsole`;
const RELAY = `${RELAY_FOLDER}/aura/voiceToolkitRelay/voiceToolkitRelay.cmp`;

const append = (end) => (text) => text + end;

/** The rule that must find it, the file, and what is done to its text. */
export const FAULTS = [
  {
    rule: 'pmd:AvoidLmcIsExposedTrue',
    file: `${MAIN}/messageChannels/VoiceTelephonyEvent.messageChannel-meta.xml`,
    plant: (text) => text.replace('<isExposed>false<', '<isExposed>true<'),
  },
  {
    rule: 'pmd:AvoidUnescapedHtmlInAura',
    file: RELAY,
    plant: (text) =>
      text.replace('</aura:component>', '<aura:unescapedHtml value="{!v.relayStatus}" /></aura:component>'),
  },
  {
    rule: 'pmd:AvoidLwcBubblesComposedTrue', // in a script that PMD reads only when its caught error is named
    file: `${MAIN}/lwc/voiceEvents/relayLine.js`,
    plant: append("new CustomEvent('planted', { bubbles: true, composed: true });\n"),
  },
  {
    rule: 'eslint:@lwc/lwc/no-inner-html',
    file: `${CONSOLE}.js`,
    plant: append("document.body.innerHTML = '';\n"),
  },
  {
    rule: 'regex:AvoidOldSalesforceApiVersions',
    file: `${CONSOLE}.js-meta.xml`,
    plant: (text) => text.replace(/<apiVersion>[\d.]+</, '<apiVersion>50.0<'),
  },
  {
    rule: 'retire-js:LibraryWithKnownMediumSeverityVulnerability',
    file: `${MAIN}/lwc/voiceChannel/voiceChannel.js`,
    plant: append('/*! jQuery v1.8.1 jquery.com | jquery.org/license */\n'),
  },
];

/** Plants every fault; one that changes nothing would prove nothing. */
export function plantFaults(stage) {
  for (const { file, plant } of FAULTS)
    rewrite(stage, file, (before) => {
      const after = plant(before);
      if (after === before) throw new Error(`The fault cannot be planted in ${file}.`);
      return after;
    });
}

/** The faults that no violation reports. */
export function notFound(violations) {
  return FAULTS.filter(({ rule, file }) => !violations.some((found) => found.rule === rule && found.file === file));
}
