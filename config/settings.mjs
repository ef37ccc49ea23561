/**
 * Everything that an admin can set, in the order in which Setup shows it. `npm run settings` writes from this table what the
 * platform, the code and the README need.
 *
 * @typedef {object} Setting
 * @property {string} name of the attribute
 * @property {'String' | 'Boolean' | 'Integer'} type
 * @property {string | boolean | number} default
 * @property {string} label in Setup
 * @property {string} help beside it, one or two short sentences
 * @property {readonly string[]} [options] that a String can be chosen from
 * @property {number} [min] of an Integer
 * @property {number} [max] of an Integer
 * @property {'relay' | 'everywhere' | 'record page'} where it is set: on the relay for the whole page, on the relay and on each
 *   console for what that component shows, or on a console on a record page
 */

const SECONDS_MAX = 3600;
const WRAP_UP_MAX = 14_400;

/** @type {readonly Setting[]} */
export const SETTINGS = [
  {
    name: 'show',
    type: 'String',
    default: 'All',
    label: 'Show',
    help: 'The call and its details in two tabs, or one of them',
    options: ['All', 'Call', 'Details'],
    where: 'everywhere',
  },
  {
    name: 'mutedSeconds',
    type: 'Integer',
    default: 30,
    label: 'Still muted after (seconds)',
    help: 'While connected. 0 switches this reminder off.',
    min: 0,
    max: SECONDS_MAX,
    where: 'relay',
  },
  {
    name: 'holdSeconds',
    type: 'Integer',
    default: 60,
    label: 'On hold for long after (seconds)',
    help: 'A warning. 0 switches it off.',
    min: 0,
    max: SECONDS_MAX,
    where: 'relay',
  },
  {
    name: 'longHoldSeconds',
    type: 'Integer',
    default: 120,
    label: 'On hold for too long after (seconds)',
    help: 'Urgent. 0 switches it off.',
    min: 0,
    max: SECONDS_MAX,
    where: 'relay',
  },
  {
    name: 'recordingPausedSeconds',
    type: 'Integer',
    default: 180,
    label: 'Recording still paused after (seconds)',
    help: '0 switches this reminder off.',
    min: 0,
    max: SECONDS_MAX,
    where: 'relay',
  },
  {
    name: 'wrapUpTargetSeconds',
    type: 'Integer',
    default: 0,
    label: 'Wrap-up target (seconds)',
    help: 'Reminds 30 seconds before it and after it. 0: no target.',
    min: 0,
    max: WRAP_UP_MAX,
    where: 'relay',
  },
  {
    name: 'wrapUpGiveUpSeconds',
    type: 'Integer',
    default: 600,
    label: 'Wrap-up given up after (seconds)',
    help: 'A wrap-up whose end is not reported is shown as ended at an unknown time.',
    min: 30,
    max: WRAP_UP_MAX,
    where: 'relay',
  },
  {
    name: 'audioReportSeconds',
    type: 'Integer',
    default: 75,
    label: 'No audio report after (seconds)',
    help: 'Reports come every 30 seconds. 0 switches this reminder off.',
    min: 0,
    max: SECONDS_MAX,
    where: 'relay',
  },
  {
    name: 'audioBatches',
    type: 'Integer',
    default: 2,
    label: 'Poor audio after (reports in a row)',
    help: 'As many better reports clear it. 0 switches alarms about audio off.',
    min: 0,
    max: 20,
    where: 'relay',
  },
  {
    name: 'maskNumbers',
    type: 'Boolean',
    default: false,
    label: 'Mask phone numbers',
    help: 'Also of the live caller, who is shown in full otherwise',
    where: 'relay',
  },
  {
    name: 'showHistory',
    type: 'Boolean',
    default: true,
    label: 'Show last and unanswered calls',
    help: 'Of the last 2 hours, masked, until the page is closed',
    where: 'relay',
  },
  {
    name: 'noRestore',
    type: 'Boolean',
    default: false,
    label: 'Do not restore calls after a reload',
    help: 'Otherwise the browser tab keeps live calls while its page is reloaded',
    where: 'relay',
  },
  {
    name: 'reminderButtons',
    type: 'Boolean',
    default: false,
    label: 'Buttons in reminders',
    help: 'Unmute and Resume where a reminder says that the call is muted or on hold',
    where: 'relay',
  },
  {
    name: 'recordingButton',
    type: 'Boolean',
    default: false,
    label: 'Button to resume recording',
    help: 'Only with the consent of compliance. It first asks whether card details are finished.',
    where: 'relay',
  },
  {
    name: 'flowEvent',
    type: 'String',
    default: 'CALL_ENDED',
    label: 'Start a flow after',
    help: 'What starts the flow named below. Call finished: once for each call, when its wrap-up is over',
    options: ['CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED', 'Call finished'],
    where: 'everywhere',
  },
  {
    name: 'flowApiName',
    type: 'String',
    default: '',
    label: 'Flow (API name)',
    help: 'An active screen flow. Empty: none.',
    where: 'everywhere',
  },
  {
    name: 'flowInputs',
    type: 'String',
    default: 'voiceCallSummary',
    label: 'Inputs of the flow',
    help: 'Names between commas, as docs/flow.md lists them. The flow must have each as a variable.',
    where: 'everywhere',
  },
  {
    name: 'flowOnUnanswered',
    type: 'Boolean',
    default: false,
    label: 'Start it for unanswered calls',
    help: 'Only for Call finished. After CALL_ENDED it starts for them anyway.',
    where: 'everywhere',
  },
  {
    name: 'showAllCalls',
    type: 'Boolean',
    default: false,
    label: 'Show all calls',
    help: 'On the page of a voice call. Otherwise only that call is shown.',
    where: 'record page',
  },
];
