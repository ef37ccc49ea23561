/** The utility bar, which is always active. */
export const UTILITY = 'utility';
/** The console tab of the record page. */
export const RECORD_TAB = '00001026';

const NAMES: Readonly<Record<string, string>> = { [UTILITY]: 'utility bar', [RECORD_TAB]: 'record page' };

/** Names an area of the page. */
export const areaName = (area: string): string => NAMES[area] ?? area;
