import { residentIdCheckCharacter } from '../../core/resident-id.ts';
import type { JsonObject } from '../../core/json.ts';
import { FAMILY_ADULTS, FAMILY_CHILD } from '../../sandbox/people/demo-family.ts';

/** The one form for all matters; a part may be for a child and may have answers of its own. */
export interface Form {
  answers: JsonObject;
  parts: readonly { part: string; person?: { idNumber: string; name: string }; answers?: JsonObject }[];
}

export const HEAD = 'resident-family-head';
export const SPOUSE = 'resident-family-spouse';

const identityOf = ({ first17, name }: { first17: string; name: string }) => ({
  idNumber: first17 + residentIdCheckCharacter(first17),
  name,
});

const spouse = identityOf(FAMILY_ADULTS.find(({ account }) => account === SPOUSE)!);
const child = identityOf(FAMILY_CHILD);

const PLACES = { originRegion: '150402', destinationRegion: '150502' };
const contact = { phone: '04768888888' };

/** The head of the family asks for everybody's household and for his own insurance, and for the child's. */
export const HEADS_FORM: Form = {
  answers: {
    ...PLACES,
    destinationSettlement: 'CITY',
    destinationAddress: '科尔沁区明仁大街18号',
    claims: [{ basis: 'LEASE' }],
    medicalScheme: 'EMPLOYEE',
    pensionScheme: 'ENTERPRISE_EMPLOYEE',
    movers: [
      { person: spouse, relation: 'SPOUSE' },
      { person: child, relation: 'CHILD' },
    ],
    contact,
  },
  parts: [
    { part: 'household' },
    { part: 'medical' },
    { part: 'housing-fund' },
    { part: 'pension' },
    { part: 'medical', person: child, answers: { scheme: 'RESIDENT' } },
  ],
};

/** An adult files for herself: her account of the residents' scheme follows the household once it has moved. */
export const SPOUSES_FORM: Form = {
  answers: { ...PLACES, contact },
  parts: [{ part: 'resident-pension' }],
};

/** What somebody says of pension relations where no system can be asked. */
export const DECLARED: Readonly<Record<string, JsonObject>> = {
  originDeclared: { relation: 'PAUSED' },
  destinationDeclared: { relation: 'ACTIVE' },
};

export const CONSENT = {
  version: '2026-1',
  items: ['household, medical, housing fund and pension records of both cities'],
};
