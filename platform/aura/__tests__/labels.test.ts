import { hostOf, type Action } from './bundles';

const LABELS = { VoiceRelay_Known: 'Known', VoiceRelay_Other: 'Other' };

/** What the helper's function says, if the bundle can be created. */
function said(helper: string): unknown {
  let result: unknown;
  const init: Action = (_cmp, _event, { say }) => void (result = say?.());
  const { create } = hostOf(
    {
      'c:x': {
        content: '<aura:handler name="init" value="{!this}" action="{!c.init}"/>',
        helper,
        actions: { init },
      },
    },
    { labels: LABELS },
  );
  create('c:x');
  return result;
}

it('gives a custom label whose name is written out', () => {
  expect(said("({ say: function () { return $A.get('$Label.c.VoiceRelay_Known'); } })")).toBe('Known');
});

it('does not give a label whose name is put together: the platform does not send it', () => {
  expect(() => said("({ say: function () { return $A.get('$Label' + '.c.VoiceRelay_Other'); } })")).toThrow(
    'not a label that is written out in the bundle',
  );
});

it('refuses a bundle with a label that is not there', () => {
  expect(() => said("({ say: function () { return $A.get('$Label.c.VoiceRelay_Nope'); } })")).toThrow(
    'There is no custom label VoiceRelay_Nope',
  );
});

it('gives nothing else: no event, no other value provider', () => {
  expect(() => said("({ say: function () { return $A.get('e.force:refreshView'); } })")).toThrow('is not a label');
  expect(() => said("({ say: function () { return $A.get('$Label.Other.x'); } })")).toThrow('is not a label');
});
