import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../core/errors.ts';
import { plain, type JsonObject } from '../../../core/json.ts';
import { readMessageId } from '../rules/message-id.ts';
import { newMessageId, unwrap, wrap, type EnvelopeHead } from './envelope.ts';
import { FIELDS, readFieldTable, type Shape } from './field-table.ts';
import { fromNational, toNational } from './map-fields.ts';
import { callPlatform } from './platform.ts';

const NOW = new Date('2026-07-21T04:00:00Z');
const INSTITUTION = 'S15050000001';
const head = (transaction: string): EnvelopeHead => ({
  transaction,
  messageId: newMessageId(INSTITUTION, NOW, 7),
  careArea: '150400',
  insuredArea: '150500',
  sentAt: NOW,
  caller: {
    institution: INSTITUTION,
    institutionName: '通辽市医保',
    operator: 'o1',
    operatorName: '经办人',
  },
});
const shapeOf = (transaction: string, side: 'input' | 'output'): Shape => {
  const found = FIELDS.transactions[transaction];
  if (found === undefined) throw new Error(transaction);
  return found[side];
};
const findingOf = (act: () => unknown): [string, string | undefined, string | undefined] => {
  try {
    act();
    return ['none', undefined, undefined];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [finding] = error.options.findings ?? [];
    return [error.code, finding?.code, finding?.path];
  }
};

const ROW = {
  idNumber: '110101199003071233',
  visit: 'V1',
  settledAt: '2026-06-10 10:00:00',
  settlementId: 'S1',
  total: '10.00',
  agencyPays: '7.00',
  confirmation: 'AGREED',
};
const CONFIRM: JsonObject = { year: '2026', month: '06', totalRows: 1, rows: [ROW] };
const BILL: JsonObject = {
  setl_id: 'S1',
  psn_name: '张三',
  certno: '110101199003071233',
  insutype: '310',
  med_type: '21',
  medfee_sumamt: 10,
  fulamt_ownpay_amt: '0.00',
  overlmt_selfpay: '0.00',
  preselfpay_amt: '0.00',
  inscp_scp_amt: '10.00',
  fund_pay_sumamt: '7.00',
  psn_part_amt: '3.00',
  acct_pay: '0.00',
  acct_mulaid_pay: '0.00',
  hosp_part_amt: '0.00',
  medins_setl_id: 'H15040200001202606101000000001',
};

describe('the envelope', () => {
  it('carries the fields of the table, the care area under its odd name', () => {
    const message = wrap(head('3260'), { data: {} });
    expect(message).toMatchObject({
      infno: '3260',
      mdtrtarea_admvs: '150400',
      insuplc_admdvs: '150500',
      infver: 'V1.0',
      inf_time: '2026-07-21 12:00:00',
      fixmedins_code: INSTITUTION,
    });
    expect(message).not.toHaveProperty('mdtrtarea_admdvs');
    expect(readMessageId(plain(message['msgid']))).toEqual({
      institution: INSTITUTION,
      time: '20260721120000',
      sequence: '0007',
    });
  });

  it('refuses a head that does not fit', () => {
    const long = { ...head('3260'), caller: { ...head('3260').caller, institutionName: '名'.repeat(21) } };
    expect(findingOf(() => wrap(long, {}))).toEqual([
      'UNSUPPORTED_INPUT',
      'TOO_LONG',
      '/envelope/institutionName',
    ]);
  });

  it.each<[string, JsonObject, unknown]>([
    [
      'a number',
      { infcode: 0, inf_refmsgid: 'r', output: { a: 1 } },
      { kind: 'done', output: { a: 1 }, reference: 'r' },
    ],
    ['a text', { infcode: '0', output: null }, { kind: 'done', output: {}, reference: '' }],
    [
      'a failure',
      { infcode: '-1', err_msg: '原交易不存在' },
      { kind: 'failed', code: 'ORIGINAL_MESSAGE_UNKNOWN', text: '原交易不存在' },
    ],
    [
      'an unknown failure',
      { infcode: -1, err_msg: '系统异常' },
      { kind: 'failed', code: 'OTHER', text: '系统异常' },
    ],
    ['the front', { code: '999', msg: '超时' }, { kind: 'unknown', text: '超时' }],
  ])('reads %s', (_, message, expected) => expect(unwrap(message)).toEqual(expected));
});

describe('mapping', () => {
  it('goes out with codes and lists, and comes back the same', () => {
    const out = toNational(FIELDS, shapeOf('3261', 'input'), CONFIRM);
    expect(out).toMatchObject({
      data: { trt_year: '2026', trt_month: '06', totalrow: 1 },
      detail: [{ setl_sn: 'S1', cnfm_flag: '1', optins_pay_sumamt: '7.00' }],
    });
    expect(fromNational(FIELDS, shapeOf('3261', 'input'), out)).toEqual(CONFIRM);
  });

  it.each([['psn_cash_pay'], ['cash_payamt'], ['pdn_cash_pay']])('reads cash under the name %s', (name) => {
    const read = fromNational(FIELDS, shapeOf('5203', 'output'), { setlinfo: { ...BILL, [name]: '3.00' } });
    expect(read).toMatchObject({ scheme: 'EMPLOYEE', kind: 'INPATIENT', total: '10.00', cashPay: '3.00' });
  });

  it.each([
    [
      '/rows/0/confirmation',
      () =>
        toNational(FIELDS, shapeOf('3261', 'input'), {
          ...CONFIRM,
          rows: [{ ...ROW, confirmation: 'MAYBE' }],
        }),
    ],
    [
      '/setlinfo/insutype',
      () =>
        fromNational(FIELDS, shapeOf('5203', 'output'), {
          setlinfo: { ...BILL, psn_cash_pay: '3.00', insutype: '999' },
        }),
    ],
    [
      '/scheme',
      () =>
        toNational(FIELDS, shapeOf('2501', 'input'), {
          insuranceNumber: '1',
          scheme: 'STUDENT',
          careArea: '310100',
          beginsOn: '2026-01-01',
        }),
    ],
  ])('names a code without a counterpart: %s', (path, act) => {
    expect(findingOf(act)).toEqual(['UNMAPPED_CODE', 'UNMAPPED_CODE', path]);
  });

  it.each([
    ['REQUIRED', '/totalRows', { ...CONFIRM, totalRows: undefined }],
    ['MONEY_INVALID', '/rows/0/total', { ...CONFIRM, rows: [{ ...ROW, total: '10' }] }],
    ['TIME_INVALID', '/rows/0/settledAt', { ...CONFIRM, rows: [{ ...ROW, settledAt: '2026-06-10' }] }],
    ['COUNT_INVALID', '/totalRows', { ...CONFIRM, totalRows: -1 }],
    ['TOO_LONG', '/rows/0/visit', { ...CONFIRM, rows: [{ ...ROW, visit: 'V'.repeat(31) }] }],
    ['TOO_MANY', '/rows', { ...CONFIRM, rows: Array.from({ length: 101 }, () => ROW) }],
  ])('refuses what the table does not allow: %s at %s', (code, path, message) => {
    const act = () => toNational(FIELDS, shapeOf('3261', 'input'), message as unknown as JsonObject);
    expect(findingOf(act)).toEqual(['UNSUPPORTED_INPUT', code, path]);
  });

  it('refuses a table whose code has no dictionary', () => {
    const table = `version: x
source: null
status: UNCONFIRMED
dictionaries: {}
failures: []
envelope: { fields: [{ ours: a, theirs: b, type: code, dictionary: nowhere, length: 1 }] }
transactions: {}`;
    expect(() => readFieldTable(table)).toThrow(/no dictionary nowhere/u);
  });
});

describe('the port', () => {
  it('sends nothing that cannot be mapped, nor an unknown transaction', async () => {
    let sent = 0;
    const transport = async (): Promise<JsonObject> => ({ infcode: (sent += 1) });
    await expect(callPlatform(transport, head('3261'), { year: '2026' })).rejects.toThrow(Refusal);
    await expect(callPlatform(transport, head('9999'), {})).rejects.toThrow(Refusal);
    expect(sent).toBe(0);
  });

  it('does not know what became of a message that was not answered', async () => {
    const transport = async (): Promise<JsonObject> => Promise.reject(new Error('cut off'));
    expect(await callPlatform(transport, head('3261'), CONFIRM)).toMatchObject({ kind: 'unknown' });
  });

  it('gives the answer in our words', async () => {
    const transport = async (): Promise<JsonObject> => ({
      infcode: 0,
      inf_refmsgid: 'ref',
      output: { result: { trt_dcla_detl_sn: 'BA1' } },
    });
    const filing = { insuranceNumber: '1', scheme: 'EMPLOYEE', careArea: '310100', beginsOn: '2026-01-01' };
    expect(await callPlatform(transport, head('2501'), filing)).toEqual({
      kind: 'done',
      body: { filingNumber: 'BA1' },
      reference: 'ref',
    });
  });
});
