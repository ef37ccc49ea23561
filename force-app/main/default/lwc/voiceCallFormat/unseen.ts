/** What turns the text after it, so that one name could rewrite its neighbours, or only makes equal names look different. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text without controls of direction and characters of no width, but with those that join letters and emoji. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
