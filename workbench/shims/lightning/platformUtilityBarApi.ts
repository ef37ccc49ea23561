import type { UtilityAttributes, UtilityInfo } from 'lightning/platformUtilityBarApi';
import { ICON_VARIANTS, type UtilityBar } from '../../../platform/aura/utilityBar';
import { lightningPage } from '../../../platform/lightningPage';

/** Wire adapter: says later which utility the component stands in; on a page it never knows any. */
export class EnclosingUtilityId {
  private readonly tell: (utilityId: string | undefined) => void;
  private readonly utilityId = lightningPage.utilityId;
  private isConnected = false;

  constructor(tell: (utilityId: string | undefined) => void) {
    this.tell = tell;
    tell(undefined);
  }
  connect(): void {
    this.isConnected = true;
    void this.tellLater();
  }
  update(): void {}
  disconnect(): void {
    this.isConnected = false;
  }

  private async tellLater(): Promise<void> {
    await null;
    if (this.isConnected && this.utilityId !== null) this.tell(this.utilityId);
  }
}

/** The types of what may be changed. */
const TYPES: Readonly<Record<string, string>> = {
  label: 'string',
  icon: 'string',
  iconVariant: 'string',
  highlighted: 'boolean',
};

function theBar(utilityId: unknown): UtilityBar {
  if (typeof utilityId !== 'string') throw new TypeError('The id of a utility is a text.');
  if (!lightningPage.bar) throw new Error('There is no utility bar.');
  return lightningPage.bar;
}

/** Resolves to what the utility shows; rejects for an unknown one. */
export async function getInfo(utilityId: string): Promise<UtilityInfo> {
  await null; // answers come later, and errors reject
  const { label, icon, iconVariant } = theBar(utilityId).item(utilityId);
  return { utilityLabel: label, utilityIcon: icon, utilityIconVariant: iconVariant ?? '' };
}

/** Changes what is given, and takes the colour away where an icon comes without one; rejects what is unknown or of another type. */
export async function updateUtility(utilityId: string, attributes: UtilityAttributes): Promise<true> {
  await null;
  const bar = theBar(utilityId);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value !== TYPES[name]) throw new TypeError(`updateUtility takes no ${name} of type ${typeof value}.`);
  const { label, icon, iconVariant, highlighted } = attributes;
  if (iconVariant !== undefined && (!icon || !ICON_VARIANTS.includes(iconVariant)))
    throw new TypeError(`updateUtility takes a colour with an icon alone, and no ${iconVariant}.`);
  if (icon !== undefined && !/^[a-z]\w*$/.test(icon ?? ''))
    throw new TypeError(`${icon} is not a key of a utility icon.`);
  bar.change(utilityId, {
    ...(label !== undefined && { label }),
    ...(typeof icon === 'string' && { icon, iconVariant: iconVariant ?? null }),
    ...(highlighted !== undefined && { isHighlighted: highlighted }),
  });
  return true;
}
