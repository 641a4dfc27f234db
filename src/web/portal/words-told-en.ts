import type { ToldWords } from './words-told-zh.ts';

export const told: ToldWords = {
  consent: {
    lead: 'This is what is looked up and handed over for this matter. Please decide item by item.',
    withdraw:
      'You can withdraw your consent in the case at any time; every look stands under "Who looked at my data".',
  },
  verify: {
    title: 'Check a paper',
    lead: 'Whether a certificate, notice or receipt was issued here and still stands. No sign-in; nothing about any person is shown.',
    code: 'Verification code',
    ask: 'Check',
    valid: 'Valid',
    invalid: 'Not valid',
    validMeans:
      'A paper with this code was issued here and still stands. Compare what it says with what you were told.',
    invalidMeans: 'No such paper was issued here, or its time is over, or it was revoked or replaced.',
  },
  settings: {
    title: 'Where else you want to be told',
    none: 'This gateway sends no e-mail and no text messages; everything stands here.',
    lead: 'A message outside carries no name, no number and no matter, only the address of this portal.',
    by: { email: 'By e-mail', sms: 'By text message' },
    address: { email: 'E-mail address', sms: 'Mobile number' },
    which: 'Of what',
    kind: {
      NEEDS_YOU: 'when something waits for me',
      ENDED: 'when a matter has ended',
      LATE: 'when a legal limit is over',
      PROGRESS: 'at every step',
    },
    agree: 'By saving you agree that the address is used for this. Untick it to end that at any time.',
    save: 'Agree and save',
    saved: 'Saved',
  },
  notices: {
    title: 'Warnings in force',
    level: { RED: 'Red warning', ORANGE: 'Orange warning', YELLOW: 'Yellow warning', BLUE: 'Blue warning' },
    by: '{{source}}, {{at}}',
    until: 'in force until {{at}}',
    more: 'Details and what to do',
    area: 'Area: {{area}}',
    broughtBy: 'Handed on by {{who}}',
    verified: 'signature of the publisher verified',
    notVerified: 'signature of the publisher not verified',
  },
};
