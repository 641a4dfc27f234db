import type { JsonObject } from '../../../core/json.ts';
import { headOf, type Asked, type Desk, type Written } from '../desk-form.ts';

const [PRINCIPAL, INTEREST, AMOUNT] = ['105840.00', '1089.27', '106929.27'];
const [OLD_CENTRE, NEW_CENTRE] = ['C15040', 'C15050'];

const compact = (day: string): string => day.replaceAll('-', '');

/** 联系函, entered by one clerk and reviewed by the other, who also approves that it goes out. */
function letter(asked: Asked): Written {
  const { person, origin, destination } = headOf(asked);
  const [enteredBy, reviewedBy] = asked.clerks;
  const written = {
    conNum: `${NEW_CENTRE}${compact(asked.day).slice(2)}0001`,
    txFunc: '0',
    tranOutUnitNo: OLD_CENTRE,
    tranCenName: origin.nameZh,
    empName: person.name,
    docType: '01',
    idNum: person.idNumber,
    socUnitName: '红山区某厂',
    socRefAcctNo: '1504000012345678',
    tranRefAcctNo: '6200150500000002',
    tranRefAcctName: destination.nameZh,
    tranBank: '沙箱银行',
    trenCenInfo: '0475-0000000',
    genDate: compact(asked.day),
  };
  return {
    operationId: 'sendTransferLetter',
    body: { enteredBy, reviewedBy, letter: written },
    fourEyes: true,
  };
}

const accepted = ({ request }: Asked): Written => {
  const { conNum } = request['letter'] as { conNum: string };
  return {
    operationId: 'sendTransferLetter',
    body: { letter: { conNum, txFunc: '1', tranRstCode: '0' } },
  };
};

/** BDC905: the account's information, or with the member names of the platform its closure. */
const information =
  (txFunc: '0' | '2', more: (asked: Asked) => JsonObject) =>
  (asked: Asked): Written => {
    const { idNumber, name } = headOf(asked).person;
    const orConNum = asked.request['letterNumber'] ?? '';
    const head = {
      orConNum,
      txFunc,
      empName: name,
      docType: '01',
      idNum: idNumber,
      contPhone: '0476-8800000',
    };
    return {
      operationId: 'sendTransferInformation',
      body: { information: { ...head, tranRstCode: '0', ...more(asked) } },
    };
  };

const account = (): JsonObject => ({
  tranAmt: AMOUNT,
  orAcctAmt: PRINCIPAL,
  yinter: INTEREST,
  oAcctDate: '201401',
  payEndDate: '202512',
  sixMconFlag: '1',
  loanNum: '0',
  loanEndFlag: '2',
  frLoanFlag: '2',
});

function payment(asked: Asked): Written {
  const { caseNumber } = headOf(asked);
  const amount = asked.request['amount'] ?? '';
  const paid = { amount, bankReference: `GJJ-${caseNumber}`, bankDate: asked.day };
  return { operationId: 'sendHousingPayment', body: { outcome: 'PAID', payment: paid }, fourEyes: true };
}

/** 到账通知: what the bank has booked, held against the letter by two people. */
function credit(asked: Asked): Written {
  const { origin } = headOf(asked);
  const paid = asked.request['payment'] as JsonObject;
  const booked = { ...paid, counterAccount: '6200150400000002', counterName: origin.nameZh };
  return { operationId: 'sendHousingCredit', body: { credit: booked }, fourEyes: true };
}

/** The two housing fund centres; a cancellation or a negotiation that is offered is not taken up. */
export const housingFundDesk: Desk = {
  review: letter,
  acceptance: accepted,
  information: information('0', account),
  payment,
  credit,
  close: information('2', ({ request }) => ({ tranAmt: request['amount'] ?? '' })),
  'closure-notice': () => ({ operationId: 'sendHousingReply', body: { outcome: 'RECORDED' } }),
};
