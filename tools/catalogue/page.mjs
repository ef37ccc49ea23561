// Writes docs/events.md.

const GUIDE = 'https://developer.salesforce.com/docs/atlas.en-us';
const SOURCES = [
  `[Salesforce Voice Aura Toolkit API Telephony Events](${GUIDE}.voice_developer_guide.meta/voice_developer_guide/voice_lc_toolkit_aura_telephony_events.htm): events, fields, and what Native Telephony does not support`,
  `Earlier editions of that page: [Spring '21](${GUIDE}.230.0.voice_developer_guide.meta/voice_developer_guide/voice_lc_toolkit_using_telephony.htm), [Summer '22](${GUIDE}.238.0.voice_developer_guide.meta/voice_developer_guide/voice_lc_toolkit_aura_telephony_events.htm), [Summer '24](${GUIDE}.250.0.voice_developer_guide.meta/voice_developer_guide/voice_lc_toolkit_aura_telephony_events.htm), [Spring '25](${GUIDE}.254.0.voice_developer_guide.meta/voice_developer_guide/voice_lc_toolkit_aura_telephony_events.htm)`,
];

/** A cell must not end its column. */
const cell = (text) => String(text).replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const code = (text) => `\`${text}\``;
const list = (items) => items.map((item) => `- ${item}`).join('\n');

const fieldTable = (fields) =>
  table(
    ['field', 'type', 'presence', 'meaning'],
    fields.map(({ name, type, presence, meaning }) => [code(name), code(type), presence, meaning]),
  );

const OVERVIEW = ({ name, when, models, since }) => [
  `[${name}](#${name.toLowerCase()})`,
  when,
  models.amazonConnect,
  models.partnerTelephony,
  models.native,
  since,
];

function section({ name, when, note, models, since, effect, also, fields, structures, example }) {
  return [
    `## ${name}`,
    [`${when}.`, note].filter(Boolean).join(' '),
    fieldTable(fields),
    ...structures.flatMap((structure) => [
      `${code(structure.name)}: ${structure.meaning}`,
      fieldTable(structure.fields),
    ]),
    list([
      `**Call state**: ${effect}`,
      `**Amazon Connect**: ${models.amazonConnect}. **Partner Telephony**: ${models.partnerTelephony}. **Native Telephony**: ${models.native}.`,
      `**In the guide since**: ${since}.`,
    ]),
    'Beware:',
    list(also),
    `\`\`\`json\n${JSON.stringify(example)}\n\`\`\``,
  ].join('\n\n');
}

function kindSection({ kind, comment, when, fields }) {
  const rows = fields.map(({ name, type, isOptional, comment: meaning }) => ({
    name,
    type: type.getText(),
    presence: isOptional ? 'optional' : 'always',
    meaning,
  }));
  return [`### Kind ${code(kind)}`, `${comment} ${when}`, fieldTable(rows)];
}

const INTRO = ({ entries }) => `# Event catalogue

<!-- Written by \`npm run catalogue\` from the typed contract and tools/catalogue/facts.json; edit those. -->

The ${entries.length} telephony events of Salesforce's voice toolkit, as the relay publishes them. [events.schema.json](events.schema.json) says the same as JSON
Schema 2020-12. The workbench (\`npm start\`) has this page under **Event catalogue**, with a search.

- **documented**: Salesforce's guide lists it and names no exception. The guide is written mostly for Amazon Connect and for Partner Telephony with Amazon
  Connect. A documented field may still be missing from an event, and any event may carry more fields.
- **never**: it is never sent there; the guide says that it is not supported.
- **not documented**: nothing says so either way. What a partner's connector reports is up to the partner: the
  [conformance report](install.md#find-out-what-your-phone-system-delivers) finds it out for yours.`;

/** The page, before it is formatted. */
export function writePage(catalogue) {
  const { entries, kinds, message } = catalogue;
  return [
    INTRO(catalogue),
    table(
      ['event', 'sent when', 'Amazon Connect', 'Partner Telephony', 'On Native Telephony', 'in the guide since'],
      entries.map(OVERVIEW),
    ),
    '## The message',
    'Each event crosses the message channel `VoiceTelephonyEvent__c` in one message:',
    table(
      ['field', 'type', 'presence', 'meaning'],
      message.map(({ name, type, required, description }) => [
        code(name),
        code(type),
        required ? 'always' : 'optional',
        description,
      ]),
    ),
    ...entries.map(section),
    '## Other messages',
    'A message with a `kind` is not an event. Pass over kinds that you do not know.',
    ...kinds.flatMap(kindSection),
    '## Sources',
    list(SOURCES),
    'What goes beyond the guide rests on public connector code and deployed components.',
  ].join('\n\n');
}
