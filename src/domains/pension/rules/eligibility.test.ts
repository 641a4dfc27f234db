import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../core/errors.ts';
import { loadPensionRules } from '../rules.ts';
import { refusalOf } from './decision.ts';
import { decideTransfer, type TransferFacts } from './eligibility.ts';

const rules = loadPensionRules();
const ordinary: TransferFacts = {
  onDate: '2026-11-23',
  scheme: 'ENTERPRISE_EMPLOYEE',
  destinationScheme: 'ENTERPRISE_EMPLOYEE',
  originRegion: '210102',
  destinationRegion: '150402',
  hukouRegion: '410102',
  sex: 'M',
  birth: '1986-05-01',
  originStatus: 'PAUSED',
  originAccount: 'ORDINARY',
  arrearsMonths: 0,
  receivingBenefit: false,
  destinationEstablished: true,
  officialTransfer: false,
  oneOff: [],
};
const decideWith = (changes: Partial<TransferFacts>) => decideTransfer(rules, { ...ordinary, ...changes });

const inside = { originRegion: '150402', destinationRegion: '150502' };
const residents = { scheme: 'RESIDENT', destinationScheme: 'RESIDENT', ...inside } as const;
const payment = { months: 36, paidOn: '2018-06-01' };
const legal = { kind: 'LEGAL_DOCUMENT' } as const;
const commitment = { kind: 'COMMITMENT' } as const;

describe('decideTransfer', () => {
  it.each<[string, Partial<TransferFacts>, string, string?]>([
    ['an ordinary move', {}, 'TRANSFER_WITH_FUNDS'],
    ['a pension already drawn', { receivingBenefit: true }, 'REFUSE', 'ALREADY_RECEIVING'],
    [
      'nothing paid at the destination',
      { destinationEstablished: false },
      'REFUSE',
      'DESTINATION_NOT_ESTABLISHED',
    ],
    ['contributions not paused', { originStatus: 'ACTIVE' }, 'REFUSE', 'ORIGIN_NOT_PAUSED'],
    ['an account terminated at the origin', { originStatus: 'TERMINATED' }, 'REFUSE', 'ACCOUNT_TERMINATED'],
    [
      'an account terminated at the destination',
      { destinationStatus: 'TERMINATED' },
      'REFUSE',
      'ACCOUNT_TERMINATED',
    ],
    ['arrears without a choice', { arrearsMonths: 3 }, 'NEEDS_CHOICE'],
    ['a record that differs', { identityDifferences: ['name'] }, 'REFUSE', 'IDENTITY_MISMATCH'],
    ['a move inside the pool at any age', { ...inside, birth: '1966-01-01' }, 'REGISTRATION_CHANGE_ONLY'],
    [
      'into a public institution inside the pool',
      { ...inside, destinationScheme: 'PUBLIC_INSTITUTION' },
      'TRANSFER_REQUIRED',
    ],
    [
      'between public institutions inside the pool',
      { ...inside, scheme: 'PUBLIC_INSTITUTION', destinationScheme: 'PUBLIC_INSTITUTION' },
      'TRANSFER_REQUIRED',
    ],
    [
      'between public institutions across pools',
      { scheme: 'PUBLIC_INSTITUTION', destinationScheme: 'PUBLIC_INSTITUTION' },
      'TRANSFER_WITH_FUNDS',
    ],
    ['a temporary account at the origin', { originAccount: 'TEMP' }, 'SEAL_TEMP_ACCOUNT'],
    [
      'a temporary account gathered by the benefit place',
      { originAccount: 'TEMP', gathering: true, destinationEstablished: false },
      'TRANSFER_WITH_FUNDS',
    ],
    ['a man the day before 50', { birth: '1976-11-24' }, 'TRANSFER_WITH_FUNDS'],
    ['a man on the day he is 50', { birth: '1976-11-23' }, 'TEMP_ACCOUNT'],
    ['a woman the day before 40', { sex: 'F', birth: '1986-11-24' }, 'TRANSFER_WITH_FUNDS'],
    ['a woman on the day she is 40', { sex: 'F', birth: '1986-11-23' }, 'TEMP_ACCOUNT'],
    [
      'a man of 55 in his hukou province',
      { birth: '1971-01-01', hukouRegion: '150500' },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      'a man of 55 on an approved move',
      { birth: '1971-01-01', officialTransfer: true },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      'a man enrolled there before 50',
      { birth: '1971-01-01', enrolledOn: '2020-12-31' },
      'TRANSFER_WITH_FUNDS',
    ],
    ['residents to employees before the age', { scheme: 'RESIDENT' }, 'REFUSE', 'BRIDGE_BEFORE_AGE'],
    [
      'employees to residents before the age',
      { destinationScheme: 'RESIDENT' },
      'REFUSE',
      'BRIDGE_BEFORE_AGE',
    ],
    ['residents to employees at the age', { scheme: 'RESIDENT', birth: '1963-01-01' }, 'TRANSFER_WITH_FUNDS'],
    [
      'a residents’ account after the hukou moved',
      { ...residents, hukouRegion: '150502' },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      'a residents’ account known by its league',
      { ...residents, hukouRegion: '150500' },
      'TRANSFER_WITH_FUNDS',
    ],
    ['a residents’ account without the hukou', residents, 'REFUSE', 'HUKOU_NOT_MOVED'],
    [
      'a residents’ account inside one banner',
      { ...residents, originRegion: '150502', hukouRegion: '150502' },
      'REGISTRATION_CHANGE_ONLY',
    ],
    [
      '36 months at once without a document',
      { oneOff: [{ ...payment, document: null }] },
      'PARTIAL_TRANSFER',
    ],
    [
      '36 months at once with a commitment only',
      { oneOff: [{ ...payment, document: commitment }] },
      'PARTIAL_TRANSFER',
    ],
    [
      '36 months at once with a late document',
      { oneOff: [{ ...payment, document: { ...legal, issuedOn: '2018-06-02' } }] },
      'PARTIAL_TRANSFER',
    ],
    [
      '36 months at once with a legal document',
      { oneOff: [{ ...payment, document: { ...legal, issuedOn: '2018-05-31' } }] },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      '35 months at once without a document',
      { oneOff: [{ ...payment, months: 35, document: null }] },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      'an old payment with a commitment',
      { oneOff: [{ ...payment, paidOn: '2012-01-01', document: commitment }] },
      'TRANSFER_WITH_FUNDS',
    ],
    [
      'an old payment without a commitment',
      { oneOff: [{ ...payment, paidOn: '2012-01-01', document: null }] },
      'PARTIAL_TRANSFER',
    ],
  ])('%s', (_, changes, decision, code) => {
    const decided = decideWith(changes);
    expect([decided.decision, decided.code]).toEqual([decision, code]);
    for (const words of [decided.reason, decided.reasonZh, decided.fix, decided.fixZh, decided.whoActs]) {
      expect(words).not.toBe('');
    }
  });

  it('asks in the order of the law', () => {
    const everything: Partial<TransferFacts> = {
      receivingBenefit: true,
      destinationEstablished: false,
      originStatus: 'ACTIVE',
      arrearsMonths: 2,
      identityDifferences: ['sex'],
      originAccount: 'TEMP',
    };
    const remedied: Partial<TransferFacts>[] = [
      { receivingBenefit: false },
      { destinationEstablished: true },
      { originStatus: 'PAUSED' },
      { arrearsChoice: 'WAIVE_ARREARS' },
      { identityDifferences: [] },
      { originAccount: 'ORDINARY' },
    ];
    let facts = everything;
    const rulesHit = [decideWith(facts).ruleIds[0]];
    for (const remedy of remedied) {
      facts = { ...facts, ...remedy };
      rulesHit.push(decideWith(facts).ruleIds[0]);
    }
    expect(rulesHit).toEqual(['ELI-2', 'ELI-8', 'ELI-PLAT-PAUSED', 'ARR-1', 'ID-1', 'ELI-TEMP2', 'ELI-OK']);
  });

  it('drops waived months and waits for paid ones', () => {
    expect(decideWith({ arrearsMonths: 3, arrearsChoice: 'WAIVE_ARREARS' })).toMatchObject({
      decision: 'TRANSFER_WITH_FUNDS',
      excludedMonths: 3,
      conditions: ['WAIVER_SIGNED'],
    });
    expect(decideWith({ arrearsMonths: 3, arrearsChoice: 'PAY_ARREARS' })).toMatchObject({
      decision: 'TRANSFER_WITH_FUNDS',
      excludedMonths: 0,
      conditions: ['ARREARS_PAID'],
    });
  });

  it('adds waived months to those of one-off payments', () => {
    const facts = {
      arrearsMonths: 3,
      arrearsChoice: 'WAIVE_ARREARS',
      oneOff: [{ ...payment, document: null }],
    } as const;
    expect(decideWith(facts)).toMatchObject({ excludedMonths: 39, writtenNoticeWithinWorkingDays: 10 });
  });

  it('names an unknown region', () => {
    expect(() => decideWith({ originRegion: '710000' })).toThrow(Refusal);
  });

  it('becomes a refusal that explains itself', () => {
    const refusal = refusalOf(decideWith({ originStatus: 'ACTIVE' }));
    expect(refusal.code).toBe('REFUSED_BY_RULE');
    expect(refusal.options.extensions).toEqual({ decision: 'REFUSE', decisionCode: 'ORIGIN_NOT_PAUSED' });
    expect(refusal.options.remedy).toMatchObject({ ruleIds: ['ELI-PLAT-PAUSED'], whoActs: 'RESIDENT' });
  });
});
