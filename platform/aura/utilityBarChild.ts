import { INERT, type Child, type ChildWorld, type UtilityPlace } from './child';
import type { ChildDefinition } from './markup';
import { ICON_VARIANTS, type IconVariant } from './utilityBar';

type Options = Readonly<Record<string, unknown>>;
type Method = (place: UtilityPlace, id: string, options: Options) => unknown;

interface MethodDefinition {
  /** The type of each option beside `utilityId`. */
  readonly takes: Readonly<Record<string, string>>;
  /** Those that may be left out. */
  readonly optional?: readonly string[];
  readonly act: Method;
}

/** What each method takes and does. Opening and minimising are left out: nothing here may do that. */
const METHODS: Readonly<Record<string, MethodDefinition>> = {
  getUtilityInfo: {
    takes: {},
    act({ bar }, id) {
      const { label, icon, iconVariant, isHighlighted, isOpen } = bar.item(id);
      return {
        id,
        isLoaded: true,
        utilityLabel: label,
        utilityIcon: icon,
        utilityIconVariant: iconVariant ?? '',
        utilityHighlighted: isHighlighted,
        utilityVisible: isOpen,
      };
    },
  },
  setUtilityLabel: { takes: { label: 'string' }, act: ({ bar }, id, { label }) => change(bar, id, 'label', label) },
  setUtilityIcon: {
    takes: { icon: 'string', options: 'object' },
    optional: ['options'],
    act({ bar }, id, { icon, options }) {
      const iconVariant = variantOf(options);
      if (!/^[a-z]\w*$/.test(String(icon))) throw new TypeError(`${String(icon)} is not a key of a utility icon.`);
      bar.change(id, { icon: String(icon), iconVariant });
      return true;
    },
  },
  setUtilityHighlighted: {
    takes: { highlighted: 'boolean' },
    act: ({ bar }, id, { highlighted }) => change(bar, id, 'isHighlighted', highlighted),
  },
};

/** The colour that options ask for; without one the icon has its own again. */
function variantOf(options: unknown): IconVariant | null {
  if (options === undefined) return null;
  const { iconVariant, ...others } = (options ?? {}) as Options;
  const variant = ICON_VARIANTS.find((one) => one === iconVariant);
  if (!variant || Object.keys(others).length > 0)
    throw new TypeError(`The options of setUtilityIcon are { iconVariant }, one of ${ICON_VARIANTS.join(', ')}.`);
  return variant;
}

function change(bar: UtilityPlace['bar'], id: string, name: string, value: unknown): true {
  bar.change(id, { [name]: value });
  return true;
}

function checkOptions(method: string, options: Options, { takes, optional = [] }: MethodDefinition): void {
  for (const name of Object.keys(options))
    if (name !== 'utilityId' && !Object.hasOwn(takes, name)) throw new TypeError(`${method} takes no ${name}.`);
  for (const [name, type] of Object.entries(takes)) {
    const isLeftOut = optional.includes(name) && !Object.hasOwn(options, name);
    if (!isLeftOut && typeof options[name] !== type) throw new TypeError(`${method} needs ${name}, of type ${type}.`);
  }
}

async function call(name: string, given: readonly unknown[], place: UtilityPlace | null): Promise<unknown> {
  await null; // answers come later, and what is wrong rejects
  if (name === 'getEnclosingUtilityId') return place ? place.id : false;
  const method = METHODS[name];
  const [options = {}, ...more] = given;
  if (!method || more.length > 0 || typeof options !== 'object' || options === null)
    throw new TypeError(`${name} takes one object of options.`);
  const { utilityId = place?.id, ...rest } = options as Options;
  checkOptions(name, rest, method);
  if (!place || typeof utilityId !== 'string') throw new Error(`${name} needs a utilityId outside the utility bar.`);
  return method.act(place, utilityId, rest);
}

/** `lightning:utilityBarAPI`: promises only, and only for what stands in the utility bar. */
export function createUtilityBarChild({ id, tag, attributes }: ChildDefinition, { utility }: ChildWorld): Child {
  if (attributes.size > 0) throw new Error(`<${tag}> has no attributes but aura:id.`);
  const found = new Proxy(Object.freeze({}), {
    get(_target, name) {
      if (typeof name !== 'string') return undefined;
      if (name !== 'getEnclosingUtilityId' && !Object.hasOwn(METHODS, name))
        throw new Error(`<${tag}>: ${name} is not supported here.`);
      return (...given: unknown[]) => call(name, given, utility);
    },
  });
  return { ...INERT, id, found };
}
