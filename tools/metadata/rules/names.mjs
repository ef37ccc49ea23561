// Rules about names and versions: without a namespace a same-named component of the customer would be overwritten.
import { HIGHEST_API_VERSION } from '@lwc/shared';
import { FOLDERS } from '../project.mjs';
import { importsOf } from '../usage.mjs';
import { OUR_MARK } from '../../lib/ourMark.mjs';
import { select, textAt } from '../../lib/xml.mjs';

const PROJECT = 'sfdx-project.json';
const VERSION = `${HIGHEST_API_VERSION}.0`;

const NAMED = [
  { file: /\.(app|customPermission|field|flexipage|flow|permissionset|tab)-meta\.xml$/, prefix: 'Voice_Relay_' },
  { file: /\.messageChannel-meta\.xml$/, prefix: 'Voice' },
  { file: /\/lwc\/.*\.js-meta\.xml$/, prefix: 'voice' },
  { file: /\/aura\/.*\.cmp-meta\.xml$/, prefix: 'voice' },
];
const baseName = (file) => file.slice(file.lastIndexOf('/') + 1);
/** A user's own bundle has the names and the version that the user wants. */
const oursAlone = (files, { bundles }) => {
  const users = [...bundles.values()].filter(({ isOurs }) => !isOurs).map(({ meta }) => meta);
  return files.filter((file) => !users.includes(file));
};
/** What has a version of its own. */
const VERSIONED = /\.(js|cmp|flow)-meta\.xml$/;
const BUNDLE = /\/(lwc|aura)\/.*\.(js|cmp)-meta\.xml$/;

/** @type {import('../rules.mjs').Rule[]} */
export const nameRules = [
  {
    name: 'has our prefix',
    files: (project) =>
      oursAlone(project.matching(/-meta\.xml$/), project).filter((file) => NAMED.some((kind) => kind.file.test(file))),
    problems: (file) => {
      const { prefix } = NAMED.find((kind) => kind.file.test(file));
      return baseName(file).startsWith(prefix) ? [] : [`its name does not begin with ${prefix}`];
    },
  },
  {
    name: 'says that it is ours',
    files: ({ matching }) => matching(BUNDLE),
    problems: (file, { files, xmlOf }) => {
      const [description] = select(xmlOf(file), 'description');
      const isOurs = description && files.get(file).includes(` ${OUR_MARK}</description>`);
      return isOurs ? [] : [`its description does not end with "${OUR_MARK}", by which an upgrade knows it`];
    },
  },
  {
    name: 'is there once in all folders',
    files: ({ matching }) => matching(/-meta\.xml$/).filter((file) => !file.endsWith('.labels-meta.xml')),
    problems: (file, { matching }) => {
      const first = matching(/-meta\.xml$/).find((other) => baseName(other) === baseName(file));
      return first === file ? [] : [`would overwrite ${first}`];
    },
  },
  {
    name: 'sends force-app and nothing else by default',
    files: () => [PROJECT],
    problems: (_, project) => {
      const paths = (project.settings.packageDirectories ?? []).map(({ path }) => path);
      return paths.length === 1 && paths[0] === FOLDERS[0]
        ? []
        : [`packageDirectories must be ${FOLDERS[0]} alone, not ${paths.join(', ')}`];
    },
  },
  {
    name: 'has the API version of the pinned LWC',
    files: (project) => [PROJECT, ...oursAlone(project.matching(VERSIONED), project)],
    problems: (file, project) => {
      const version = file === PROJECT ? project.settings.sourceApiVersion : textAt(project.xmlOf(file), 'apiVersion');
      return version === VERSION ? [] : [`its API version is ${version || 'not given'}, not ${VERSION}`];
    },
  },
  {
    name: 'imports no field of an object that the org may lack',
    files: ({ matching }) => matching(/\/default\/lwc\/.*\.ts$/),
    problems: (file, { files }) =>
      importsOf(files.get(file))
        .filter((specifier) => specifier.startsWith('@salesforce/schema'))
        .map((specifier) => `imports ${specifier}: use the field's name as a string`),
  },
];
