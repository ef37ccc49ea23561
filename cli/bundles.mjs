// A Node module hook: finds `c/name` in its bundle, and `./name` as the compiled file beside the importing one.
import { MAIN } from '../tools/lib/folders.mjs';

const bundles = new URL(`../${MAIN}/lwc/`, import.meta.url).href;

/** The one thing that the bundles ask of a user; the command itself writes for everybody. */
const locale = 'data:text/javascript,export default "en-US"';

/** Resolves the imports of the Lightning bundles as the platform does. */
export function resolve(specifier, context, next) {
  const name = /^c\/(\w+)$/.exec(specifier)?.[1];
  if (name) return next(`${bundles}${name}/${name}.js`, context);
  if (specifier === '@salesforce/i18n/locale') return next(locale, context);
  const isInBundle = context.parentURL?.startsWith(bundles) && specifier.startsWith('./');
  return next(isInBundle ? `${specifier}.js` : specifier, context);
}
