/** Matches direction controls, with which a name could reorder its neighbours, and characters that only make equal names differ. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Removes direction controls and zero-width characters, but keeps those that join letters and emoji. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
