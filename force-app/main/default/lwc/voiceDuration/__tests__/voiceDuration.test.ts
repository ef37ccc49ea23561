import VoiceDuration from 'c/voiceDuration';
import { domChangesOf } from 'test/support/domChanges';
import { mount, textOf, unmountAll } from 'test/support/mount';

const duration = (given: object) => mount('c-voice-duration', VoiceDuration, given);
const texts = (element: HTMLElement) =>
  ['[aria-hidden="true"]', '.slds-assistive-text'].map((selector) =>
    textOf(element.shadowRoot?.querySelector(selector)),
  );

afterEach(unmountAll);

describe('duration', () => {
  it('is short for the eye and has units for a screen reader', async () => {
    const element = await duration({ ms: 102_000 });
    expect(texts(element)).toEqual(['1:42', '1 minute 42 seconds']);
    await expect(element).toBeAccessible();
  });

  it('stands in the place of its label that is left for it', async () => {
    const element = await duration({ ms: 5000, label: 'Held {0} so far' });
    expect(texts(element)).toEqual(['Held 0:05 so far', 'Held 5 seconds so far']);
    await expect(element).toBeAccessible();
  });

  it.each([{}, { ms: null }, { ms: undefined }])('is a dash where it is not known: %p', async (given) => {
    expect(texts(await duration(given))).toEqual(['–', '–']);
  });

  it('writes nothing until its second is over', async () => {
    const element = await duration({ ms: 5000 });
    expect(await domChangesOf(element, () => Object.assign(element, { ms: 5999 }))).toEqual([]);
    expect(await domChangesOf(element, () => Object.assign(element, { ms: 6000 }))).toHaveLength(2);
    expect(texts(element)).toEqual(['0:06', '6 seconds']);
  });

  it('gives back what it was given', async () => {
    expect(await duration({ ms: 5000, label: 'Held {0}' })).toMatchObject({ ms: 5000, label: 'Held {0}' });
  });
});
