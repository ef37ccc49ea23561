// The pictures of the card: each state once, five of them in every other way, and on demand every state in every way.
import { CARD_STATES } from './cardStates.mjs';

const UTILITY = '.utility-panel';
const THEMES = ['slds2', 'slds2-dark', 'slds1'];
const WIDTHS = ['420', '320'];
const LANGUAGES = ['en', 'es', 'de', 'ja'];
const NAMES = {
  320: 'at 320 px',
  'slds2-dark': 'dark',
  slds1: 'in SLDS 1',
  es: 'in Spanish',
  de: 'in German',
  ja: 'in Japanese',
};
/** The states that are shown in other ways, too: much to say, and little room. */
const IN_OTHER_WAYS = ['on-hold-muted', 'consult', 'second-ringing', 'wrap-up-over-target', 'cannot-see-calls'];

const isFirst = ({ theme, width, language }) => theme === THEMES[0] && width === WIDTHS[0] && language === LANGUAGES[0];

/** What is unusual about a way to look, for the name and the words of a picture. */
const unusualOf = ({ theme, width, language }) => [width, theme, language].filter((value) => value in NAMES);

/** The shot of a state, looked at in one way. */
function shotOf(state, way) {
  const { theme, width, language } = way;
  const unusual = unusualOf(way);
  const words = unusual.map((value) => NAMES[value]).join(', ');
  return {
    name: ['card', state.name, ...unusual].join('-'),
    says: isFirst(way) ? state.says : `${state.says.replace(/\.$/, '')}, ${words}.`,
    query: `theme=${theme}&width=${width}&language=${language}`,
    card: state,
    of: state.of ?? UTILITY,
    size: state.size ?? [1280, 560],
  };
}

const WAYS = THEMES.flatMap((theme) =>
  WIDTHS.flatMap((width) => LANGUAGES.map((language) => ({ theme, width, language }))),
);
/** The usual way, and those that are unusual in one respect. */
const FEW_WAYS = WAYS.filter((way) => unusualOf(way).length < 2);

/** Every state in the usual way, and five in the others. */
export const CARD_SHOTS = CARD_STATES.flatMap((state) =>
  FEW_WAYS.filter((way) => isFirst(way) || IN_OTHER_WAYS.includes(state.name)).map((way) => shotOf(state, way)),
);

/** Every state in every way. */
export const ALL_CARD_SHOTS = CARD_STATES.flatMap((state) => WAYS.map((way) => shotOf(state, way)));
