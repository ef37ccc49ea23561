// Gives tests the texts of the custom labels, as the org does.
import { englishLabels } from 'tools/lib/labels.mjs';

for (const [name, text] of englishLabels('.'))
  jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
