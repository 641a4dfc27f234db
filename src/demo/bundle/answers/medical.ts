import type { JsonObject } from '../../../core/json.ts';
import { headOf, type Asked, type Desk, type Written } from '../desk-form.ts';

const BALANCE = '3780.00';

const reply =
  (outcome: string, more: (asked: Asked) => JsonObject = () => ({})) =>
  (asked: Asked): Written => ({
    operationId: 'sendMedicalReply',
    body: { outcome, doneOn: asked.day, ...more(asked) },
  });

const sameYear = reply('REFUSED', () => ({
  reasonCode: 'RESIDENT_SAME_YEAR',
  reason: 'The year 2026 is paid at our place; the relation is not transferred within it.',
  reasonZh: '已缴纳2026年度居民医保，当年度不办理转移接续。',
}));

/** The old place looks whether the relation is stopped; a resident has paid the year in advance. */
const outgoing = (asked: Asked): Written =>
  asked.request['scheme'] === 'RESIDENT' ? sameYear(asked) : reply('PASSED')(asked);

function sheet(asked: Asked): Written {
  const { caseNumber, person, origin, destination } = headOf(asked);
  const region = origin.regionCode;
  return {
    operationId: 'sendRelationSheet',
    body: {
      sheet: {
        number: `XX-${caseNumber}`,
        version: 1,
        issuedOn: asked.day,
        person: { ...person },
        scheme: 'EMPLOYEE',
        originRegion: region,
        destinationRegion: destination.regionCode,
        agency: { name: origin.nameZh },
        insuredFrom: '2014-01',
        insuredTo: '2025-12',
        actualMonths: 144,
        deemedMonths: 0,
        segments: [{ from: '2014-01', to: '2025-12', months: 144, region, kind: 'ACTUAL' }],
        accountBalance: BALANCE,
        transferAmount: asked.request['fundsTrack'] === 'REQUIRED' ? BALANCE : '0.00',
        stoppedOn: '2026-01-01',
        hasArrears: false,
      },
    },
  };
}

/** The bank has taken the order; two people sign for money that leaves. */
function payment(asked: Asked): Written {
  const { caseNumber, person } = headOf(asked);
  const amount = asked.request['amount'] ?? '';
  const paid = { person: { ...person }, amount, bankReference: `YB-${caseNumber}`, bankDate: asked.day };
  return { operationId: 'sendAccountNotice', body: { payment: paid }, fourEyes: true };
}

const received = (asked: Asked): Written => ({
  ...reply('FUNDS_RECEIVED', ({ request }) => ({ payment: request['payment'] ?? {} }))(asked),
  fourEyes: true,
});

const collectionAccount = (asked: Asked): JsonObject => ({
  account: { bank: '沙箱银行', holder: headOf(asked).destination.nameZh, number: '150500000001' },
});

/** The two medical insurance agencies. */
export const medicalDesk: Desk = {
  'out-check': outgoing,
  'in-check': reply('PASSED', collectionAccount),
  sheet,
  'sheet-delivery': reply('RECEIVED'),
  relation: reply('DONE'),
  payment,
  'funds-receipt': received,
  credit: reply('CREDITED'),
};
