import { select, textAt, xmlRoot } from '../../tools/lib/xml.mjs';

type Element = ReturnType<typeof xmlRoot>;

/** A field of a screen. */
export interface ScreenField {
  readonly name: string;
  readonly text: string;
  readonly kind: string;
  readonly isRequired: boolean;
  readonly choices: readonly string[];
  /** The variable with its initial value; null: none. */
  readonly variable: string | null;
}

/** The parts of a flow's metadata that the stand-in for the runtime uses. */
export interface ScreenFlow {
  readonly label: string;
  /** The data type of each input variable, by name. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The fields of the only screen; its button is Finish. */
  readonly fields: readonly ScreenField[];
}

const KINDS = ['RadioButtons', 'LargeTextArea'];

function fieldOf(root: Element, field: Element): ScreenField {
  const kind = textAt(field, 'fieldType');
  if (!KINDS.includes(kind)) throw new Error(`The stand-in shows no ${kind}.`);
  const choices = select(field, 'choiceReferences').map((reference) => {
    const choice = select(root, 'choices').find((one) => textAt(one, 'name') === reference.text);
    if (!choice) throw new Error(`There is no choice ${reference.text}.`);
    return textAt(choice, 'choiceText');
  });
  return {
    name: textAt(field, 'name'),
    text: textAt(field, 'fieldText'),
    kind,
    isRequired: textAt(field, 'isRequired') === 'true',
    choices,
    variable: textAt(field, 'defaultValue', 'elementReference') || null,
  };
}

/** Parses a flow's metadata. Throws unless it is an active screen flow that the stand-in can show. */
export function readScreenFlow(xml: string): ScreenFlow {
  const root = xmlRoot(xml);
  if (textAt(root, 'processType') !== 'Flow') throw new Error('Only a screen flow runs in a component.');
  if (textAt(root, 'status') !== 'Active') throw new Error('Only an active flow runs in a component.');
  const first = textAt(root, 'start', 'connector', 'targetReference');
  const screen = select(root, 'screens').find((one) => textAt(one, 'name') === first);
  if (!screen || select(screen, 'connector').length > 0)
    throw new Error('The stand-in shows flows of exactly one screen.');
  const inputs = select(root, 'variables').filter((variable) => textAt(variable, 'isInput') === 'true');
  return {
    label: textAt(root, 'label'),
    inputs: new Map(inputs.map((variable) => [textAt(variable, 'name'), textAt(variable, 'dataType')])),
    fields: select(screen, 'fields').map((field) => fieldOf(root, field)),
  };
}

const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** By data type: whether a value is of it. */
const IS_OF_TYPE: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['String', (value: unknown) => typeof value === 'string'],
  ['Number', (value: unknown) => typeof value === 'number' && Number.isFinite(value)],
  ['Boolean', (value: unknown) => typeof value === 'boolean'],
  ['DateTime', (value: unknown) => typeof value === 'string' && ISO_UTC.test(value) && !isNaN(Date.parse(value))],
]);

/**
 * The values that a flow begins with, by variable, as text. Refuses inputs that the flow does not have, or not of that type,
 * and values that are not of their type.
 */
export function inputValues({ inputs }: ScreenFlow, given: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(given)) throw new Error('The input variables are a list.');
  return new Map(
    given.map((input: Readonly<Record<string, unknown>>) => {
      const { name, type, value, ...others } = input;
      if (Object.keys(others).length > 0)
        throw new Error(`An input has a name, a type and a value: ${Object.keys(input).join(', ')}`);
      if (typeof name !== 'string' || !inputs.has(name))
        throw new Error(`The flow has no input variable ${String(name)}.`);
      if (type !== inputs.get(name)) throw new Error(`${name} is a ${inputs.get(name)}, not a ${String(type)}.`);
      if (!IS_OF_TYPE.get(String(type))?.(value)) throw new Error(`The value of ${name} is not a ${String(type)}.`);
      return [name, String(value)];
    }),
  );
}
