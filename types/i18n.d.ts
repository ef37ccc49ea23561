// How the user writes dates and figures, as the platform provides it.

declare module '@salesforce/i18n/locale' {
  /** A language tag such as "de-DE". */
  const locale: string;
  export default locale;
}

declare module '@salesforce/i18n/timeZone' {
  /** The name of a time zone such as "America/Los_Angeles". */
  const timeZone: string;
  export default timeZone;
}
