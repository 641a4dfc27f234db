import { formatYuan } from '../../../core/money.ts';
import { residentIdCheckCharacter } from '../../../core/resident-id.ts';

/** A bill as the national platform holds it. Nobody of it exists. */
export type Bill = {
  setl_id: string;
  mdtrt_id: string;
  medins_no: string;
  certno: string;
  psn_name: string;
  insutype: string;
  med_type: string;
  setl_time: string;
  medins_setl_id: string;
  medfee_sumamt: string;
  inscp_scp_amt: string;
  fulamt_ownpay_amt: string;
  preselfpay_amt: string;
  overlmt_selfpay: string;
  fund_pay_sumamt: string;
  psn_part_amt: string;
  acct_pay: string;
  acct_mulaid_pay: string;
  psn_cash_pay: string;
  hosp_part_amt: string;
};

/** More bills than one page holds from the smaller city to the larger one, a few the other way; none elsewhere. */
const COUNTS: Readonly<Record<string, number>> = { '150500>150400': 112, '150400>150500': 7 };

/** The bills of a month of people insured in one city and treated in another; the same every time. */
export function billsOf(month: string, insured: string, care: string): Bill[] {
  const count = COUNTS[`${insured}>${care}`] ?? 0;
  return Array.from({ length: count }, (_, index) => billOf(month, insured, care, index + 1));
}

function billOf(month: string, insured: string, care: string, number: number): Bill {
  const [year, monthNumber] = [month.slice(2, 4), month.slice(5)];
  const serial = String(number).padStart(4, '0');
  const day = String((number % 27) + 1).padStart(2, '0');
  const institution = `H${care.slice(0, 4)}0200001`;
  const time = `${month}-${day} 10:00:00`;
  const first17 = `${insured.slice(0, 4)}0219${50 + (number % 40)}0${(number % 9) + 1}${day}${100 + (number % 800)}`;
  const total = BigInt(100_000 + number * 1357);
  const own = total / 20n;
  const before = total / 10n;
  const scope = total - own - before;
  const fund = (scope * 70n) / 100n;
  const person = total - fund;
  const account = person / 5n;
  return {
    setl_id: `S${year}${monthNumber}${care.slice(0, 4)}${insured.slice(0, 4)}${serial}`,
    mdtrt_id: `V${year}${monthNumber}${care.slice(0, 4)}${serial}`,
    medins_no: institution,
    certno: first17 + residentIdCheckCharacter(first17),
    psn_name: `参保${number}`,
    insutype: number % 3 === 0 ? '390' : '310',
    med_type: number % 2 === 0 ? '21' : '11',
    setl_time: time,
    medins_setl_id: `${institution}${time.replaceAll(/\D/g, '')}${serial}`,
    medfee_sumamt: formatYuan(total),
    inscp_scp_amt: formatYuan(scope),
    fulamt_ownpay_amt: formatYuan(own),
    preselfpay_amt: formatYuan(before),
    overlmt_selfpay: '0.00',
    fund_pay_sumamt: formatYuan(fund),
    psn_part_amt: formatYuan(person),
    acct_pay: formatYuan(account),
    acct_mulaid_pay: '0.00',
    psn_cash_pay: formatYuan(person - account),
    hosp_part_amt: '0.00',
  };
}
