// Gives tests the texts of the custom labels, as the org does, and a user without the custom permission.
import { englishLabels } from 'tools/lib/labels.mjs';

for (const [name, text] of englishLabels('.'))
  jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });

jest.doMock('@salesforce/customPermission/Voice_Relay_Full_Data', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});
