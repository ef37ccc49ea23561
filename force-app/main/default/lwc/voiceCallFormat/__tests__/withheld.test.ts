import { isWithheld } from 'c/voiceCallFormat';

it.each(['anonymous', 'Restricted', 'UNAVAILABLE', ' unknown ', 'Private', 'withheld', '+266696687', '+266 69 66 87'])(
  'takes %j for a number that is withheld',
  (name) => {
    expect(isWithheld(name)).toBe(true);
  },
);

it.each(['Anonymous Bank', 'Private Banking', '+1 (415) 555-0123', '266', ''])('takes %j for a name', (name) => {
  expect(isWithheld(name)).toBe(false);
});
