import { callsOfPage } from 'c/voiceCalls';
import type { CommandReport } from 'c/voiceCommands';
import { traffic } from './wire';

/** Writes a command and its answer in words. */
export function commandText(report: CommandReport): string {
  const why = report.answer === 'refused' ? `, ${report.reason}` : '';
  return `${report.name}: ${report.answer}${why}`;
}

/** Shows the answers to the commands of this page in the traffic, beside the messages. They are not on the channel. */
export function followCommands(): void {
  let seen: readonly CommandReport[] = [];
  callsOfPage().subscribe(({ commands }) => {
    for (const report of commands)
      if (!seen.includes(report))
        traffic.add({ kind: 'command', what: commandText(report), sender: 'This page, to its phone' }, report);
    seen = commands;
  });
}
