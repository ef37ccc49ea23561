import type { UtilityBar } from './aura/utilityBar';
import type { VoiceToolkitStandIn } from './toolkit/voiceToolkit';

/** The phone and the utility bar that the Lightning modules of a page reach. */
interface LightningPage {
  toolkit: VoiceToolkitStandIn | null;
  bar: UtilityBar | null;
  /** The utility that components are made in just now; null: they are made on a page. */
  utilityId: string | null;
}

export const lightningPage: LightningPage = { toolkit: null, bar: null, utilityId: null };

/** Makes components in a utility, or on a page (null). */
export function inUtility<Result>(utilityId: string | null, create: () => Result): Result {
  const before = lightningPage.utilityId;
  lightningPage.utilityId = utilityId;
  try {
    return create();
  } finally {
    lightningPage.utilityId = before;
  }
}
