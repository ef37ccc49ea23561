import VoiceWrapUpPanel from 'c/voiceWrapUpPanel';
import { mount, unmountAll } from 'test/support/mount';
import { partsOf } from 'test/support/parts';

afterEach(unmountAll);

it.each([
  ['not-yet', 'No event yet'],
  ['no-voice', 'No voice here'],
  ['cannot-see', "Can't see calls"],
] as const)('where no call is known it says what is: %s', async (absence, empty) => {
  const element = await mount('c-voice-wrap-up-panel', VoiceWrapUpPanel, { absence });
  expect(partsOf(element.shadowRoot)).toEqual({ empty });
  await expect(element).toBeAccessible();
});
