import type { PlantedFault } from './planted-fault.ts';

const DECLARATION = { test: 'src/exchange/restore-declaration.test.ts' } as const;
const WITNESS = { test: 'src/sandbox/witness/accept-restore.test.ts' } as const;
const DECLARATION_FILE = 'src/exchange/restore-declaration.ts';
const WITNESS_FILE = 'src/sandbox/witness/accept-restore.ts';
const STANDS = 'the declaration of a restore does not stand with';
const GOES_ON = 'a witness does not go on when the declaration';

export const RESTORE_FAULTS: readonly PlantedFault[] = [
  {
    what: 'one officer alone declares a restore, with two keys',
    file: DECLARATION_FILE,
    from: 'officers.map(({ account }) => account)',
    to: 'officers.map(({ kid }) => kid)',
    ...DECLARATION,
    name: `${STANDS} one officer with two keys`,
  },
  {
    what: 'an officer may be made up after the loss',
    file: DECLARATION_FILE,
    from: 'officer.from > sealed',
    to: 'officer.from > sealed + 1',
    ...DECLARATION,
    name: `${STANDS} a key that came after the last seal`,
  },
  {
    what: 'an ended key still declares',
    file: DECLARATION_FILE,
    from: 'officer.ended < at',
    to: 'officer.ended < 0',
    ...DECLARATION,
    name: `${STANDS} a key that was ended before`,
  },
  {
    what: 'each officer may sign another text',
    file: DECLARATION_FILE,
    from: 'text === undefined || others.length > 0',
    to: 'text === undefined || others.length > 1',
    ...DECLARATION,
    name: `${STANDS} another text under each signature`,
  },
  {
    what: 'a witness takes a gap that leaves its head out',
    file: WITNESS_FILE,
    from: '(isOwn || isBase) && goesOn',
    to: 'goesOn',
    ...WITNESS,
    name: `${GOES_ON} leaves its head out`,
  },
  {
    what: 'a witness takes any seal behind a gap',
    file: WITNESS_FILE,
    from: '(isOwn || isBase) && goesOn',
    to: '(isOwn || isBase)',
    ...WITNESS,
    name: `${GOES_ON} is followed by a seal that continues another head`,
  },
];
