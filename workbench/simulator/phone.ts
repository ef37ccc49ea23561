import type { CallsSnapshot } from 'c/voiceCalls';
import type { ToolkitEventType } from 'c/voiceEvents';
import type { ToolkitAction } from '../../platform/toolkit/voiceToolkit';

/** How the simulated phone treats the buttons of reminders; `off`: an admin has not switched them on. */
export type PhoneManner = 'off' | 'obeys' | 'refuses' | 'slow' | 'silent';

export const PHONE_MANNERS: Readonly<Record<PhoneManner, string>> = {
  off: 'No buttons, as installed',
  obeys: 'The phone obeys',
  refuses: 'The phone throws an error',
  slow: 'The phone obeys after 8 s',
  silent: 'The phone does nothing',
};

/** The settings of the relay that offer buttons. */
export const BUTTONS = { reminderButtons: true, recordingButton: true };

/** After how many milliseconds the phone obeys. */
const DELAYS: Partial<Record<PhoneManner, number>> = { obeys: 300, slow: 8000 };

const EVENTS: Partial<Record<ToolkitAction, ToolkitEventType>> = {
  unmute: 'UNMUTE',
  resume: 'RESUME',
  resumeRecording: 'RESUME_RECORDING',
};

export interface PhoneWorld {
  manner(): PhoneManner;
  /** The calls as the page knows them: the phone's only call is among them. */
  calls(): Pick<CallsSnapshot, 'openCalls'>;
  send(type: ToolkitEventType, detail: object): void;
  after(ms: number, action: () => void): unknown;
}

/** Creates a phone that treats an action as it is set to. */
export function createPhone({ manner, calls, send, after }: PhoneWorld): (action: ToolkitAction) => void {
  return (action) => {
    const now = manner();
    if (now === 'refuses') throw new Error('The simulated phone refuses.');
    const [call] = calls().openCalls;
    const type = EVENTS[action];
    const delay = DELAYS[now];
    if (!call || !type || delay === undefined) return;
    const participant = call.parties[0]?.name ?? null;
    const detail = { callId: call.callId, ...(type === 'RESUME' && participant !== null && { participant }) };
    after(delay, () => send(type, detail));
  };
}
