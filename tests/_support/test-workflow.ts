import type { JsonObject } from '../../src/core/json.ts';
import { parseYuan } from '../../src/core/money.ts';
import {
  all,
  any,
  GATEWAY,
  RESIDENT,
  type Effect,
  type NewTask,
  type StepRow,
  type Workflow,
} from '../../src/cases/workflow.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const outcomeOf = (_view: unknown, answer: JsonObject | null): Effect => ({
  outcome: text(answer?.['outcome']),
});

const DOUBT: NewTask = {
  reason: 'DOUBT',
  side: 'destination',
  detail: 'Look at it while the case goes on',
  detailZh: '办理期间请核对',
};

const PAID_TWICE: NewTask = { ...DOUBT, reason: 'PAID_TWICE', outlives: 'MONEY' };

const limit = (rule: string, from: string) =>
  ({ rule, workingDays: 15, from, source: '国办发〔2009〕66号', status: 'OFFICIAL' }) as const;

const rows: readonly StepRow[] = [
  {
    step: 'review',
    side: 'destination',
    actor: 'destination',
    action: {
      operation: 'reviewApplication',
      answeredBy: ['replyReview'],
      request: (view) => ({
        caseNumber: view.number,
        idNumber: view.person.idNumber,
        name: view.person.name,
      }),
      accept: (_view, answer) => ({
        outcome: text(answer?.['outcome']),
        ...(answer?.['doubts'] === true && { tasks: [DOUBT, PAID_TWICE] }),
        ...(answer?.['outcome'] === 'REFUSED' && {
          reasons: [
            {
              ruleIds: ['ELI-2'],
              sources: ['国办发〔2009〕66号'],
              reason: 'A pension is being received',
              reasonZh: '已领取待遇',
              whoActs: 'resident',
              fix: 'Nothing can be moved',
              fixZh: '不能转移',
            },
          ],
        }),
      }),
    },
    after: all('open'),
    limit: limit('REVIEW', 'open'),
    outcomes: { ACCEPTED: null, REFUSED: 'REFUSED' },
    onFailure: 'retry',
  },
  {
    step: 'letter',
    side: 'origin',
    actor: 'destination',
    action: {
      operation: 'sendLetter',
      answeredBy: ['replySheet', 'replyChoice'],
      request: (view) => ({ caseNumber: view.number }),
      accept(_view, answer) {
        if (answer?.['outcome'] === 'NEEDS_CHOICE') return { outcome: 'NEEDS_CHOICE' };
        const total = parseYuan(text(answer?.['total']));
        return {
          outcome: 'SHEET_SENT',
          documents: [{ kind: 'sheet', content: 'reply' }],
          agreed: { PERSONAL_ACCOUNT: total },
          data: { total: text(answer?.['total']) },
        };
      },
    },
    after: any('review:ACCEPTED', 'choice:CHOSEN'),
    enters: 'ORIGIN_REVIEW',
    limit: limit('LETTER', 'review:ACCEPTED'),
    outcomes: { SHEET_SENT: null, NEEDS_CHOICE: 'CHOICE' },
    onFailure: 'retry',
  },
  {
    step: 'choice',
    side: RESIDENT,
    actor: RESIDENT,
    action: { residentAnswer: 'Choice', accept: () => ({ outcome: 'CHOSEN' }) },
    after: any('letter:NEEDS_CHOICE'),
    outcomes: { CHOSEN: null },
    onFailure: 'retry',
  },
  {
    step: 'pay',
    side: 'origin',
    actor: 'destination',
    action: {
      operation: 'orderPayment',
      answeredBy: ['replyPayment'],
      request: (view) => ({ total: text(view.data['total']) }),
      accept: (_view, answer) => ({
        outcome: 'PAID',
        ledger: [
          {
            act: 'post',
            kind: 'PERSONAL_ACCOUNT',
            amount: parseYuan(text(answer?.['amount'])),
            from: { member: 'origin' },
            to: { member: 'destination' },
            bankReference: text(answer?.['bankReference']),
            eventOn: '2026-03-03',
          },
        ],
      }),
    },
    after: all('letter:SHEET_SENT'),
    enters: 'FUNDS',
    outcomes: { PAID: null },
    onFailure: 'query',
  },
  {
    step: 'match',
    side: GATEWAY,
    actor: GATEWAY,
    action: { accept: () => ({ outcome: 'MATCHED' }) },
    after: all('letter:SHEET_SENT', 'pay:PAID'),
    outcomes: { MATCHED: 'CREDITING' },
    onFailure: 'retry',
  },
  {
    step: 'credit',
    side: 'destination',
    actor: 'origin',
    action: { operation: 'creditAccount', forwards: 'sheet', answeredBy: ['replyCredit'], accept: outcomeOf },
    after: all('match:MATCHED'),
    outcomes: { CREDITED: 'CLOSED' },
    onFailure: 'retry',
  },
  {
    step: 'report',
    side: 'platform',
    actor: 'destination',
    action: { operation: 'report', request: (view) => ({ state: view.state }), accept: outcomeOf },
    after: all('credit:CREDITED'),
    outcomes: { REPORTED: null },
    onFailure: 'retry',
    trailing: true,
  },
];

/** A small made-up transfer that uses every feature of the engine. */
export const testWorkflow: Workflow = {
  id: 'test.transfer@1',
  service: 'test',
  purpose: 'test-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { stage: 1, holder: 'destination' },
    ORIGIN_REVIEW: { stage: 3, holder: 'origin' },
    CHOICE: { stage: 3, holder: RESIDENT },
    FUNDS: { stage: 4, holder: 'origin' },
    CREDITING: { stage: 5, holder: 'destination' },
    CLOSED: { stage: 6, holder: null, ends: 'completed' },
    REFUSED: { stage: 6, holder: null, ends: 'refused' },
    WITHDRAWN: { stage: 6, holder: null, ends: 'withdrawn' },
  },
  rows,
  funds: ['PERSONAL_ACCOUNT'],
  withdrawableIn: ['SUBMITTED', 'ORIGIN_REVIEW', 'CHOICE'],
};
