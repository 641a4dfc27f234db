import type { JsonObject } from '../../../core/json.ts';
import { headOf, type Asked, type Desk, type Place, type Written } from '../desk-form.ts';

const reply =
  (outcome: string, more: (asked: Asked) => JsonObject = () => ({})) =>
  (asked: Asked): Written => ({
    operationId: 'sendReply',
    body: { outcome, doneOn: asked.day, ...more(asked) },
  });

const contact = ({ regionCode, nameZh }: Place): JsonObject => ({ regionCode, name: nameZh });

/** 联系函 of the new place. */
function letter(asked: Asked): Written {
  const { caseNumber, person, origin, destination } = headOf(asked);
  return {
    operationId: 'sendContactLetter',
    body: {
      letter: {
        number: `LX-${caseNumber}`,
        issuedOn: asked.day,
        person: { ...person },
        origin: contact(origin),
        destination: contact(destination),
        account: {
          holder: '社会保险基金收入户',
          bank: '沙箱银行',
          number: '6200150500000001',
          exchangeNumber: '150500000001',
        },
      },
    },
    fourEyes: true,
  };
}

/** 信息表 of the residents' scheme: the whole account, part by part. */
function sheet(asked: Asked): Written {
  const { caseNumber, person } = headOf(asked);
  return {
    operationId: 'sendInformationSheet',
    body: {
      sheet: {
        form: 'RESIDENT',
        number: `XX-${caseNumber}`,
        issuedOn: asked.day,
        person: { ...person, birth: '1986-09-23', localMonths: 120, transferDate: asked.day },
        rows: [],
        balance: {
          personal: '5000.00',
          collectiveSubsidy: '0.00',
          governmentSubsidy: '600.00',
          interest: '548.29',
          total: '6148.29',
        },
      },
    },
  };
}

function payment(asked: Asked): Written {
  const { caseNumber } = headOf(asked);
  const funds = {
    personalAccount: '6148.29',
    pooledFund: '0.00',
    total: '6148.29',
    bankReference: `SB-${caseNumber}`,
    bankDate: asked.day,
  };
  return { operationId: 'sendFundsNotice', body: { funds }, fourEyes: true };
}

const received = (asked: Asked): Written => ({
  ...reply('FUNDS_RECEIVED', ({ request }) => ({ funds: request['funds'] ?? {} }))(asked),
  fourEyes: true,
});

/** The two social insurance agencies. */
export const pensionDesk: Desk = {
  pause: reply('PAUSED'),
  continue: reply('CONTINUED'),
  review: letter,
  letter: reply('RECEIVED'),
  check: reply('ACCEPTED'),
  sheet,
  payment,
  'end-relation': reply('ENDED'),
  'sheet-delivery': reply('RECEIVED'),
  'funds-receipt': received,
  credit: reply('CREDITED'),
};
