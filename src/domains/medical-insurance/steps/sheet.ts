import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { Finding } from '../../../core/errors.ts';
import { monthsBetween } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import { cityOf } from '../../../core/region.ts';
import { countMonths } from '../rules/months.ts';
import { factsOf, MEDICAL_ACCOUNT, relationHead, withFunds, type RelationFacts } from './relation-facts.ts';
import { finding, inconsistent, outcomeOf, remedyOf, required, wordsOf, type Sheet } from './words.ts';

/** The old place makes out the information sheet 信息表, sealed by its signature (医保办发〔2021〕43号, 10 working days). */
export const makeSheet: StepAction = {
  operation: 'requestRelationSheet',
  request: (view) => ({ ...relationHead(view), fundsTrack: factsOf(view).fundsTrack }),
  answeredBy: ['sendRelationSheet', 'sendMedicalReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.sheet !== undefined) return takeSheet(view, answer);
    return { outcome: outcomeOf(words, ['REFUSED']), reasons: [remedyOf(words, 'SHEET_REFUSED')] };
  },
};

/** A sheet that adds up, is about this person and moves what this case moves. @throws Refusal DOCUMENT_INCONSISTENT */
export function takeSheet(view: CaseView, answer: JsonObject | null): Effect {
  const sheet = required(wordsOf(answer).sheet, 'sheet');
  const facts = factsOf(view);
  const findings = [
    ...aboutFindings(sheet, view, facts),
    ...monthFindings(sheet),
    ...moneyFindings(sheet, facts),
  ];
  if (findings.length > 0) throw inconsistent(findings);
  const { number, version, transferAmount: amount } = sheet;
  return {
    outcome: 'SHEET_SENT',
    data: { sheet: { number, version, amount } },
    documents: [{ kind: 'information-sheet', content: 'reply' }],
    ...(facts.fundsTrack === 'REQUIRED' ? { agreed: { [MEDICAL_ACCOUNT]: parseYuan(amount) } } : {}),
  };
}

function aboutFindings(sheet: Sheet, view: CaseView, facts: RelationFacts): Finding[] {
  const checks: readonly (readonly [boolean, Finding])[] = [
    [
      sheet.person.idNumber === view.person.idNumber,
      finding('OTHER_PERSON', 'The sheet is about another person', 'sheet/person/idNumber'),
    ],
    [
      sheet.scheme === facts.scheme,
      finding('OTHER_SCHEME', 'The sheet is about another scheme', 'sheet/scheme'),
    ],
    [
      cityOf(sheet.originRegion) === cityOf(facts.originRegion) &&
        cityOf(sheet.destinationRegion) === cityOf(facts.destinationRegion),
      finding('OTHER_PLACE', 'The sheet names other places', 'sheet/destinationRegion'),
    ],
    [
      sheet.version > (facts.sheet?.version ?? 0),
      finding('VERSION_OLD', 'A corrected sheet carries a higher version', 'sheet/version'),
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, wrong]) => wrong);
}

function monthFindings({ segments, actualMonths, deemedMonths, insuredFrom, insuredTo }: Sheet): Finding[] {
  const wrong = segments.flatMap(({ from, to, months }, index) =>
    from > to || monthsBetween(from, to) + 1 !== months
      ? [finding('PERIOD_WRONG', 'The months do not fit the period', `sheet/segments/${index}`)]
      : [],
  );
  if (insuredFrom > insuredTo)
    wrong.push(finding('PERIOD_WRONG', 'It ends before it begins', 'sheet/insuredTo'));
  if (wrong.length > 0) return wrong;
  const counted = countMonths(
    segments.map(({ from, to, kind }) => ({ from, to, kind: kind === 'DEEMED' ? 'DEEMED' : 'ACTUAL' })),
  );
  return counted.actual === actualMonths && counted.deemed === deemedMonths
    ? []
    : [
        finding(
          'SUM_WRONG',
          `Each month once, the periods give ${counted.actual} paid and ${counted.deemed} deemed months`,
          'sheet/actualMonths',
        ),
      ];
}

function moneyFindings({ accountBalance, transferAmount }: Sheet, facts: RelationFacts): Finding[] {
  const amount = parseYuan(transferAmount);
  if (facts.fundsTrack !== 'REQUIRED' && amount !== 0n)
    return [finding('NO_MONEY_MOVES', 'No balance moves in this case; write 0.00', 'sheet/transferAmount')];
  if (amount > parseYuan(accountBalance))
    return [finding('ABOVE_BALANCE', 'More is to move than the account holds', 'sheet/transferAmount')];
  return facts.creditAsked === true && parseYuan(facts.sheet?.amount ?? '0.00') !== amount
    ? [finding('CREDITED', 'The balance has been credited; its amount stays', 'sheet/transferAmount')]
    : [];
}

/** The new place takes in the sheet, forwarded with the old place's signature; its clock runs from here. */
export const deliverSheet: StepAction = {
  operation: 'receiveRelationSheet',
  forwards: 'information-sheet',
  answeredBy: ['sendMedicalReply'],
  accept(view, answer) {
    const outcome = outcomeOf(wordsOf(answer), ['RECEIVED']);
    return { outcome, data: { deliveredSheet: view.documents.get('information-sheet')?.id ?? '' } };
  },
};

/** The sheet lies at the new place. */
export const beginProcessing: StepAction = {
  accept: (view) => ({ outcome: withFunds('BEGUN', factsOf(view)), data: { relation: 'IN_PROCESSING' } }),
};

const sheetCall: NonNullable<StepAction['request']> = (view) => {
  const { number, version } = required(factsOf(view).sheet, 'sheet');
  return { ...relationHead(view), sheetNumber: number, sheetVersion: version };
};

/** 医保办发〔2021〕43号, 5 working days: the new place checks the sheet and continues the relation, or returns it. */
export const connect: StepAction = {
  operation: 'connectRelation',
  request: sheetCall,
  answeredBy: ['sendMedicalReply'],
  accept(view, answer) {
    const facts = factsOf(view);
    const outcome = outcomeOf(wordsOf(answer), ['DONE', 'RETURNED']);
    // A newer version is on its way: what was said about the older one settles nothing.
    if (view.documents.get('information-sheet')?.id !== facts.deliveredSheet) return { outcome: 'OUTDATED' };
    if (outcome === 'DONE')
      return { outcome: withFunds(outcome, facts), data: { relation: 'RELATION_DONE' } };
    return {
      outcome: withFunds(outcome, facts),
      data: { relation: 'SHEET_RETURNED' },
      documents: [{ kind: 'sheet-return', content: 'reply' }],
    };
  },
};

/** The old place corrects the returned sheet under a new version, or stands by it: then people decide. */
export const correctSheet: StepAction = {
  operation: 'correctRelationSheet',
  request(view) {
    const returned = wordsOf(view.documents.get('sheet-return')?.content);
    return {
      ...sheetCall(view),
      fundsTrack: factsOf(view).fundsTrack,
      reasonCode: returned.reasonCode ?? 'SHEET_WRONG',
      reason: returned.reason ?? 'The sheet was returned.',
      reasonZh: returned.reasonZh ?? '信息表被退回。',
    };
  },
  answeredBy: ['sendRelationSheet', 'sendMedicalReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.sheet !== undefined) return takeSheet(view, answer);
    return {
      outcome: outcomeOf(words, ['DISPUTED']),
      documents: [{ kind: 'sheet-dispute', content: 'reply' }],
      tasks: [
        {
          reason: 'SHEET_DISPUTED',
          side: 'destination',
          detail: 'The old place stands by its sheet. Compare it with the reasons for its return.',
          detailZh: '转出地认为信息表无误，请与退回理由逐项核对。',
        },
      ],
    };
  },
};
