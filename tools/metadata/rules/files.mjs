// Rules about single files: are they what Salesforce's own types and schemas say?
import { hasSchema, schemaProblems } from '../schemas.mjs';
import { TypeReader } from '../wsdl.mjs';
import { parseXml } from '../../lib/xml.mjs';

const types = new TypeReader();

/** @type {import('../rules.mjs').Rule[]} */
export const fileRules = [
  {
    name: 'is well-formed',
    files: ({ matching }) => matching(/-meta\.xml$|\.cmp$|\.design$/),
    problems: (file, { files }) => {
      const { problem, line } = parseXml(files.get(file));
      return problem ? [`line ${line}: ${problem}`] : [];
    },
  },
  {
    name: 'is of its Metadata API type',
    files: ({ matching, xmlOf }) => matching(/-meta\.xml$/).filter((file) => xmlOf(file).tag),
    problems: (file, { xmlOf }) => types.problemsOf(xmlOf(file)),
  },
  {
    name: 'follows its published schema',
    files: ({ files }) => [...files.keys()].filter(hasSchema),
    problems: (file, { files }) => schemaProblems(file, files.get(file)),
  },
];
