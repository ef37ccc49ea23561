import VoiceConformanceReport from 'c/voiceConformanceReport';
import { createElement } from 'lwc';
import { bus } from '../../platform/lms/bus';

/** The console tab that the report stands in. */
const TAB = 'Conformance report';

/** The demo app's report, which hears the relay's channel from now on. */
export type ConformanceReport = HTMLElement & {
  /** Reports on the text of a trace in place of what is received; null: on what is received. */
  reportOn(trace: string | null): void;
  hearEarlier(messages: readonly unknown[]): void;
};

/** Makes the report as a page of its own tab has it. */
export function createConformanceReport(): ConformanceReport {
  return bus.inArea(
    TAB,
    () => createElement('c-voice-conformance-report', { is: VoiceConformanceReport }) as ConformanceReport,
  );
}
