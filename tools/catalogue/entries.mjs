// Puts together what the catalogue says of each message, from the project's sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAIN } from '../lib/folders.mjs';
import { messagesWithKind, namedBy, readEvents, readTypes } from './contract.mjs';
import { detailSchema } from './schema.mjs';

const SOURCES = {
  events: join(MAIN, 'lwc', 'voiceEvents', 'payloads.ts'),
  relay: join(MAIN, 'lwc', 'voiceRelay', 'messages.ts'),
  channel: join(MAIN, 'messageChannels', 'VoiceTelephonyEvent.messageChannel-meta.xml'),
  facts: join('tools', 'catalogue', 'facts.json'),
};

const NOT_DOCUMENTED = 'not documented';

/** The table of a type's fields, as it is shown. */
function rowsOf(fields, texts) {
  return fields.map(({ name, type, isOptional, comment }) => ({
    name,
    type: type.getText(),
    presence: isOptional ? 'optional' : 'documented',
    meaning: texts[name] || comment || NOT_DOCUMENTED,
  }));
}

/** Lists are shortened to their first element: an example shows a form. */
function shortened(value) {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}

/** The first event of a type in a trace. */
function exampleOf(read, type, trace) {
  const lines = read(join('traces', `${trace}.jsonl`))
    .split('\n')
    .filter(Boolean);
  const example = lines.map((line) => JSON.parse(line)).find((line) => line.type === type);
  if (!example) throw new Error(`The trace ${trace} has no ${type} to show as an example.`);
  return shortened(example);
}

/** Between which editions of Salesforce's guide an event came in, as far as its editions can be read. */
function sinceOf({ listed, absent }) {
  if (!listed) return NOT_DOCUMENTED;
  return absent ? `${listed} at the latest; not yet in ${absent}` : `${listed} or earlier`;
}

/** When an event is sent, without a full stop, and what the contract adds to that: its comment says one or the other. */
function timeOf(name, when, comment) {
  if (!when && !comment) throw new Error(`Neither the contract nor facts.json says when ${name} is sent.`);
  return when ? { when, note: comment } : { when: comment.replace(/\.$/, ''), note: '' };
}

function entryOf({ name, comment, fields: contract }, { read, types, facts }) {
  const known = facts.events[name];
  if (!known) throw new Error(`tools/catalogue/facts.json says nothing about the event ${name}.`);
  const entry = {
    name,
    ...timeOf(name, known.when, comment),
    models: { amazonConnect: 'documented', partnerTelephony: NOT_DOCUMENTED, native: known.native },
    since: sinceOf(known),
    effect: known.effect,
    also: known.also,
    fields: rowsOf(contract, facts.fields),
    structures: [...namedBy(contract, types)].map((structure) => ({
      name: structure,
      meaning: types.get(structure).comment,
      fields: rowsOf(types.get(structure).fields, facts.fields),
    })),
    example: known.example ?? exampleOf(read, name, known.trace), // an event that no trace has yet brings its own
    contract,
  };
  return { ...entry, schema: detailSchema(entry, { ...facts.alsoRead['*'], ...facts.alsoRead[name] }, facts.fields) };
}

/** The message's own fields, described as the channel's metadata describes them. */
function messageFields(channel, facts) {
  const described = new Map(
    [...channel.matchAll(/<fieldName>(\w+)<\/fieldName>\s*<description>([^<]*)</g)].map(([, name, text]) => [
      name,
      text.replace(/\s+/g, ' ').trim(),
    ]),
  );
  return Object.entries(facts.message).map(([name, field]) => {
    const description = described.get(name) ?? field.description;
    if (!description) throw new Error(`Neither the message channel nor facts.json describes the field ${name}.`);
    return { ...field, name, description };
  });
}

/** The messages that are not events: each kind with its fields and what they mean. */
function kindsOf(types, facts) {
  return messagesWithKind(types).map(({ kind, comment, fields }) => {
    const known = facts.kinds[kind];
    if (!known) throw new Error(`tools/catalogue/facts.json says nothing about the kind ${kind}.`);
    const described = fields.map((field) => ({
      ...field,
      comment: field.comment.replace(/\.$/, '') || known.fields[field.name],
    }));
    const bare = described.find((field) => !field.comment);
    if (bare) throw new Error(`Neither the contract nor facts.json describes ${bare.name} of the kind ${kind}.`);
    return { kind, comment, when: known.when, fields: described };
  });
}

/** Reads everything that the catalogue is written from; throws when the sources do not fit together. */
export function readCatalogue(folder) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const facts = JSON.parse(read(SOURCES.facts));
  const types = readTypes(read(SOURCES.events));
  const events = readEvents(read(SOURCES.events), types);
  const strangers = Object.keys(facts.events).filter((name) => !events.some((event) => event.name === name));
  if (strangers.length)
    throw new Error(`facts.json describes events that the contract does not have: ${strangers.join(', ')}.`);
  return {
    facts,
    types,
    entries: events.map((event) => entryOf(event, { read, types, facts })),
    kinds: kindsOf(readTypes(read(SOURCES.relay)), facts),
    message: messageFields(read(SOURCES.channel), facts),
  };
}
