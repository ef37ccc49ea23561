// The JSON schemas that Salesforce publishes for the project file and for scratch org definitions.
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);

const SCHEMAS = [
  { file: /^sfdx-project\.json$/, schema: 'sfdx-project.schema.json' },
  { file: /^config\/.*-scratch-def\.json$/, schema: 'project-scratch-def.schema.json' },
].map(({ file, schema }) => ({ file, validate: ajv.compile(require(`@salesforce/schemas/${schema}`)) }));

/** Whether a published schema speaks of that file. */
export function hasSchema(file) {
  return SCHEMAS.some((entry) => entry.file.test(file));
}

/** The schema lists the bare name only; the Voice Developer Guide asks for a quantity of 1 to 50. */
const WITH_QUANTITY = /^(ServiceCloudVoicePartnerTelephony):([1-9]|[1-4]\d|50)$/;

const withoutQuantity = ({ features, ...definition }) => ({
  ...definition,
  ...(features && { features: features.map((feature) => feature.replace(WITH_QUANTITY, '$1')) }),
});

/** A choice that failed fails in each of its branches: one sentence says it. */
function sentencesOf(errors, document) {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'anyOf' || !choices.includes(instancePath))
    .map(({ keyword, instancePath, message, params }) => {
      const value = instancePath
        .split('/')
        .slice(1)
        .reduce((part, key) => part[key], document);
      const where = instancePath || 'the file';
      if (keyword === 'anyOf' || keyword === 'enum')
        return `${where} is ${JSON.stringify(value)}, which is not allowed`;
      return `${where} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ''}`;
    });
}

/** What the schema refuses in the file, a sentence each. */
export function schemaProblems(file, text) {
  const { validate } = SCHEMAS.find((entry) => entry.file.test(file));
  try {
    const document = withoutQuantity(JSON.parse(text));
    return validate(document) ? [] : sentencesOf(validate.errors, document);
  } catch (error) {
    return [`is not JSON: ${error.message}`];
  }
}
