import type { Child, ChildWorld, UtilityPlace } from './child';
import type { ChildDefinition } from './markup';

type Options = Readonly<Record<string, unknown>>;
type Method = (place: UtilityPlace, id: string, options: Options) => unknown;

/** What each method takes beside `utilityId`, and does. Opening and minimising are left out: nothing here may do that. */
const METHODS: Readonly<Record<string, { readonly takes: Readonly<Record<string, string>>; readonly act: Method }>> = {
  getUtilityInfo: {
    takes: {},
    act({ bar }, id) {
      const { label, isHighlighted, isOpen } = bar.item(id);
      return { id, isLoaded: true, utilityLabel: label, utilityHighlighted: isHighlighted, utilityVisible: isOpen };
    },
  },
  setUtilityLabel: { takes: { label: 'string' }, act: ({ bar }, id, { label }) => change(bar, id, 'label', label) },
  setUtilityHighlighted: {
    takes: { highlighted: 'boolean' },
    act: ({ bar }, id, { highlighted }) => change(bar, id, 'isHighlighted', highlighted),
  },
};

function change(bar: UtilityPlace['bar'], id: string, name: string, value: unknown): true {
  bar.change(id, { [name]: value });
  return true;
}

function checkOptions(method: string, options: Options, takes: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(options))
    if (name !== 'utilityId' && !Object.hasOwn(takes, name)) throw new TypeError(`${method} takes no ${name}.`);
  for (const [name, type] of Object.entries(takes))
    if (typeof options[name] !== type) throw new TypeError(`${method} needs ${name}, a ${type}.`);
}

async function call(name: string, given: readonly unknown[], place: UtilityPlace | null): Promise<unknown> {
  await null; // answers come later, and what is wrong rejects
  if (name === 'getEnclosingUtilityId') return place ? place.id : false;
  const method = METHODS[name];
  const [options = {}, ...more] = given;
  if (!method || more.length > 0 || typeof options !== 'object' || options === null)
    throw new TypeError(`${name} takes one object of options.`);
  const { utilityId = place?.id, ...rest } = options as Options;
  checkOptions(name, rest, method.takes);
  if (!place || typeof utilityId !== 'string') throw new Error(`${name} needs a utilityId outside the utility bar.`);
  return method.act(place, utilityId, rest);
}

/** `lightning:utilityBarAPI`: promises only, and only for what stands in the utility bar. */
export function createUtilityBarChild({ id, tag, attributes }: ChildDefinition, { utility, loop }: ChildWorld): Child {
  if (attributes.size > 0) throw new Error(`<${tag}> has no attributes but aura:id.`);
  const found = new Proxy(Object.freeze({}), {
    get(_target, name) {
      if (typeof name !== 'string') return undefined;
      if (name !== 'getEnclosingUtilityId' && !Object.hasOwn(METHODS, name))
        throw new Error(`<${tag}>: ${name} is not supported here.`);
      return (...given: unknown[]) => loop.run(null, () => call(name, given, utility));
    },
  });
  return { id, found, render() {}, changed() {}, update() {}, destroy() {} };
}
