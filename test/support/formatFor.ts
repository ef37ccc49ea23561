import type * as Format from 'c/voiceCallFormat';

/** The bundle as it is for a user of this locale. */
export function formatFor(locale: string): typeof Format {
  jest.resetModules();
  jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: locale }), { virtual: true });
  return jest.requireActual<typeof Format>('c/voiceCallFormat');
}
