import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { CATALOGUE, searchCatalogue } from 'workbench/simulator/catalogue';

const found = (text: string): string[] => searchCatalogue(CATALOGUE, text).map(({ name }) => name);
const eventOf = (name: string) => CATALOGUE.find((event) => event.name === name);

describe('the catalogue', () => {
  it('has each event of the contract, in its order', () => {
    expect(CATALOGUE.map(({ name }) => name)).toEqual([...TOOLKIT_EVENT_TYPES]);
  });

  it('says of each event when it is sent, what it does, who sends it, what is in it and what to beware of', () => {
    for (const { when, effect, origins, structures, also } of CATALOGUE) {
      const texts = [when, effect, ...origins.map(({ value }) => value), ...also];
      expect(texts.filter((text) => !text.trim())).toEqual([]);
      expect(origins).toHaveLength(4);
      expect(also.length).toBeGreaterThan(0);
      expect(structures[0]?.fields[0]).toMatchObject({ name: 'callId', form: 'string, documented' });
    }
  });

  it('is plain text, without the marks of the page', () => {
    expect(JSON.stringify(CATALOGUE)).not.toContain('`');
  });

  it('shows what stands inside the audio statistics', () => {
    expect(eventOf('AUDIO_STATS')?.structures.map(({ title }) => title)).toEqual([
      'detail',
      'AudioStatsElement',
      'AudioChannelStats',
    ]);
  });

  it('shows an example that says its own type, and a schema with its fields', () => {
    for (const { name, example, schema } of CATALOGUE) {
      expect(JSON.parse(example)).toMatchObject({ v: 1, type: name, detail: { callId: expect.any(String) } });
      expect(JSON.parse(schema)).toMatchObject({
        type: 'object',
        properties: { callId: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
      });
    }
  });
});

describe('searching the catalogue', () => {
  it('finds all with no word', () => {
    expect(found('')).toHaveLength(15);
    expect(found('  ')).toHaveLength(15);
  });

  it('finds by name in upper or lower case', () => {
    expect(found('wrap_up')).toEqual(['WRAP_UP_ENDED']);
    expect(found('Swap unknown')).toEqual(['HOLD', 'SWAP']); // both stories name the other
  });

  it('finds by a field and by who never sends it', () => {
    expect(found('callAttributes')).toEqual(['CALL_CONNECTED']);
    expect(found('never')).toEqual(['AUDIO_STATS', 'CALL_STARTED', 'SWAP', 'WRAP_UP_ENDED']);
  });

  it('wants every word, not necessarily side by side', () => {
    expect(found('recording paused')).toEqual(['PAUSE_RECORDING']);
    expect(found('never ringing')).toEqual(['CALL_STARTED']);
  });

  it('finds nothing for a word that none says, and does not look into examples', () => {
    expect(found('fax')).toEqual([]);
    expect(found('555-01')).toEqual([]);
  });
});
