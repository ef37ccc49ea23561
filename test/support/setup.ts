// Gives tests the texts of the custom labels, as the org does, and a user without the custom permission.
import { readFileSync } from 'node:fs';

const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';

for (const label of new DOMParser()
  .parseFromString(readFileSync(LABELS, 'utf8'), 'text/xml')
  .querySelectorAll('labels')) {
  const text = (tag: string): string => label.querySelector(tag)?.textContent ?? '';
  jest.doMock(`@salesforce/label/c.${text('fullName')}`, () => ({ __esModule: true, default: text('value') }), {
    virtual: true,
  });
}

jest.doMock('@salesforce/customPermission/Voice_Relay_Full_Data', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});
