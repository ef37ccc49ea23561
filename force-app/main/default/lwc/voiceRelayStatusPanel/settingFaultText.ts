import disagreeing from '@salesforce/label/c.VoiceRelay_Settings_Disagreeing';
import tooSmall from '@salesforce/label/c.VoiceRelay_Settings_TooSmall';
import tooShort from '@salesforce/label/c.VoiceRelay_Settings_TooShort';
import unusable from '@salesforce/label/c.VoiceRelay_Settings_Unusable';
import { fillLabel, formatNumber } from 'c/voiceCallFormat';
import { SETUP_LABELS, type SettingFault } from 'c/voiceSettings';

/** What the panel says of a setting, with the names that Setup shows in every language. */
export function settingFaultText(fault: SettingFault): string {
  const name = SETUP_LABELS[fault.name];
  switch (fault.kind) {
    case 'unusable':
      return fillLabel(unusable, name);
    case 'too-small':
      return typeof fault.least === 'number'
        ? fillLabel(tooShort, name, formatNumber(fault.least))
        : fillLabel(tooSmall, name, SETUP_LABELS[fault.least]);
    case 'disagreeing':
      return fillLabel(disagreeing, name);
  }
}
