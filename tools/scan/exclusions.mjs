// What is not a fault here, each with its reason; an entry that no longer excludes anything is reported.

const AURA = /\/aura\/.*\.js$/;
const SLDS_2 = 'eslint:@salesforce-ux/slds/no-hardcoded-values-slds2';

/** `rule`, where (`file`), of what kind (`message`, all when left out), and why. */
export const EXCLUSIONS = [
  { rule: 'eslint:no-var', file: AURA, why: 'Aura scripts are ES5: there is no let or const.' },
  { rule: 'eslint:@lwc/lwc-platform/no-aura', file: AURA, why: 'A rule for LWC; in Aura $A is the framework.' },
  {
    rule: 'eslint:@lwc/lwc/no-async-operation',
    file: AURA,
    why: 'A rule for LWC. The one timer is for the next retry, runs in $A.getCallback and is cleared on destruction.',
  },
  {
    rule: 'eslint:no-unused-vars',
    file: AURA,
    message: /^'error' is defined but never used/,
    why: 'ES5 cannot catch without a name; the one place is for failures that are expected.',
  },
  {
    rule: 'eslint:@lwc/lwc/no-async-operation',
    file: /\/voiceConsole\/voiceConsole\.js$/,
    why: 'The clock of every running duration: one interval, only while a call is open, cleared on disconnection.',
  },
  {
    rule: 'eslint:@lwc/lwc/no-async-operation',
    file: /\/voicePhoneSimulator\/voicePhoneSimulator\.js$/,
    why: 'The clock of the playback: cleared when it is stopped and on disconnection.',
  },
  {
    rule: 'eslint:@lwc/lwc/no-unknown-wire-adapters',
    file: /\/(voiceConsole|voicePhoneSimulator|voiceConformanceReport|voiceOpenCall)\.js$/,
    message: /^"MessageContext" from "c\/voiceChannel" /,
    why: "It is the platform's own adapter, passed on by the one bundle that talks to Lightning Message Service.",
  },
  {
    rule: SLDS_2,
    file: /\.css$/,
    message: /no replacement styling hook/,
    why: 'The design system has no styling hook of this size, so none can be used.',
  },
];

const applies = ({ rule, file, message }, violation) =>
  rule === violation.rule && file.test(violation.file) && (message?.test(violation.message) ?? true);

/** `{ kept, excluded, stale }`: violations that count, how many do not, and the entries that no violation needed. */
export function exclude(violations) {
  const kept = violations.filter((violation) => !EXCLUSIONS.some((entry) => applies(entry, violation)));
  const stale = EXCLUSIONS.filter((entry) => !violations.some((violation) => applies(entry, violation)));
  return { kept, excluded: violations.length - kept.length, stale };
}
