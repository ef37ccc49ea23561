// Written by `npm run settings` from config/settings.mjs.

/** What an admin sets on the relay, for every console of its page. */
export interface VoiceSettings {
  /** Still muted after (seconds): While connected. 0 switches this reminder off. */
  readonly mutedSeconds: number;
  /** On hold for long after (seconds): A warning. 0 switches it off. */
  readonly holdSeconds: number;
  /** On hold for too long after (seconds): Urgent. 0 switches it off. */
  readonly longHoldSeconds: number;
  /** Recording still paused after (seconds): 0 switches this reminder off. */
  readonly recordingPausedSeconds: number;
  /** Wrap-up target (seconds): Reminds 30 seconds before it and after it. 0: no target. */
  readonly wrapUpTargetSeconds: number;
  /** Wrap-up given up after (seconds): A wrap-up whose end is not reported is shown as ended at an unknown time. */
  readonly wrapUpGiveUpSeconds: number;
  /** No audio report after (seconds): Reports come every 30 seconds. 0 switches this reminder off. */
  readonly audioReportSeconds: number;
  /** Poor audio after (reports in a row): As many better reports clear it. 0 switches alarms about audio off. */
  readonly audioBatches: number;
  /** Mask phone numbers: Also of the live caller, who is shown in full otherwise */
  readonly maskNumbers: boolean;
  /** Show last and unanswered calls: Of the last 2 hours, masked, until the page is closed */
  readonly showHistory: boolean;
  /** Do not restore calls after a reload: Otherwise the browser tab keeps live calls while its page is reloaded */
  readonly noRestore: boolean;
  /** Buttons in reminders: Unmute and Resume where a reminder says that the call is muted or on hold */
  readonly reminderButtons: boolean;
  /** Button to resume recording: Only with the consent of compliance. It first asks whether card details are finished. */
  readonly recordingButton: boolean;
}

/** Without a relay these hold. */
export const DEFAULT_SETTINGS: VoiceSettings = {
  mutedSeconds: 30,
  holdSeconds: 60,
  longHoldSeconds: 120,
  recordingPausedSeconds: 180,
  wrapUpTargetSeconds: 0,
  wrapUpGiveUpSeconds: 600,
  audioReportSeconds: 75,
  audioBatches: 2,
  maskNumbers: false,
  showHistory: true,
  noRestore: false,
  reminderButtons: false,
  recordingButton: false,
};

/** The smallest and the largest amount that can be set. */
export const RANGES: Partial<Record<keyof VoiceSettings, readonly [number, number]>> = {
  mutedSeconds: [0, 3600],
  holdSeconds: [0, 3600],
  longHoldSeconds: [0, 3600],
  recordingPausedSeconds: [0, 3600],
  wrapUpTargetSeconds: [0, 14400],
  wrapUpGiveUpSeconds: [30, 14400],
  audioReportSeconds: [0, 3600],
  audioBatches: [0, 20],
};

/** As Setup shows them. */
export const SETUP_LABELS: Readonly<Record<keyof VoiceSettings, string>> = {
  mutedSeconds: 'Still muted after (seconds)',
  holdSeconds: 'On hold for long after (seconds)',
  longHoldSeconds: 'On hold for too long after (seconds)',
  recordingPausedSeconds: 'Recording still paused after (seconds)',
  wrapUpTargetSeconds: 'Wrap-up target (seconds)',
  wrapUpGiveUpSeconds: 'Wrap-up given up after (seconds)',
  audioReportSeconds: 'No audio report after (seconds)',
  audioBatches: 'Poor audio after (reports in a row)',
  maskNumbers: 'Mask phone numbers',
  showHistory: 'Show last and unanswered calls',
  noRestore: 'Do not restore calls after a reload',
  reminderButtons: 'Buttons in reminders',
  recordingButton: 'Button to resume recording',
};
