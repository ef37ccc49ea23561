import type { Report } from './report';
import type { ReportTable } from './tables';

/** Lists what a relay could not subscribe to, read or publish. */
export function relayTable({ relay }: Report): ReportTable {
  const { statuses, isToolkitMissing, notSubscribed, seen, unreadable, failed, cut } = relay;
  const problems = [
    ...(isToolkitMissing ? [['The page had no voice toolkit', 'yes']] : []),
    ...notSubscribed.map((type) => [`The toolkit refused a listener for ${type}`, 'yes']),
    ...(unreadable > 0 ? [['Only a part of the payload could be read', `${unreadable} of ${seen}`]] : []),
    ...(failed > 0 ? [['The channel did not take a message, and it was tried again', String(failed)]] : []),
    ...cut.map(({ name, count }) => [`${name} came cut: the channel refused it whole`, String(count)]),
  ];
  return {
    title: 'Relay',
    note: 'What the relay reported of itself, as of its latest status. Cut messages count in no table of fields or audio statistics.',
    columns: ['What', 'Times'],
    rows: problems,
    none: statuses > 0 ? 'It reported no problem.' : 'It reported nothing.',
    codeColumns: 0,
  };
}
