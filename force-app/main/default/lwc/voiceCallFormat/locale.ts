import locale from '@salesforce/i18n/locale';
import { attempt } from 'c/voiceEvents';

/** The user's locale; undefined (use the browser's) if the browser does not know it. */
export const USER_LOCALE: string | undefined = attempt(() => Intl.getCanonicalLocales(locale)[0], undefined);
