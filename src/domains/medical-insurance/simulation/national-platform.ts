import { plain, type Json, type JsonObject } from '../../../core/json.ts';
import type { SimulatedStore, SimulatedSystem } from '../../../service.ts';
import { billsOf, type Bill } from './bills.ts';

// The other side of the national interface, in its own words. A simulator: nothing here is the real platform.

const PAGE = 100;

const done = (request: JsonObject, output: JsonObject): JsonObject => ({
  infcode: 0,
  inf_refmsgid: `100000${plain(request['inf_time']).replaceAll(/\D/g, '')}${plain(request['msgid']).slice(-10)}`,
  refmsg_time: `${plain(request['inf_time']).replaceAll(/\D/g, '')}000`,
  respond_time: `${plain(request['inf_time']).replaceAll(/\D/g, '')}001`,
  err_msg: '',
  output,
});

/** Some deployments answer with text, others with a number: failures here come as text. */
const failed = (text: string): JsonObject => ({ infcode: '-1', err_msg: text });

const nodeOf = (request: JsonObject, name: string): JsonObject =>
  ((request['input'] as JsonObject)[name] ?? {}) as JsonObject;

const monthOf = ({ trt_year: year, trt_month: month }: JsonObject): string =>
  `${plain(year)}-${plain(month)}`;

function billsAsked(request: JsonObject, month: string): Bill[] {
  return billsOf(month, plain(request['insuplc_admdvs']), plain(request['mdtrtarea_admvs']));
}

function extract(request: JsonObject): JsonObject {
  const data = nodeOf(request, 'data');
  const start = Number(data['startrow']) - 1;
  const rows = billsAsked(request, monthOf(data)).slice(start, start + PAGE);
  const told = rows.map((bill, index) => ({
    seqno: start + index + 1,
    mdtrtarea: plain(request['mdtrtarea_admvs']),
    medins_no: bill.medins_no,
    certno: bill.certno,
    mdtrt_id: bill.mdtrt_id,
    mdtrt_setl_time: bill.setl_time,
    setl_sn: bill.setl_id,
    fulamt_advpay_flag: '0',
    medfee_sumamt: bill.medfee_sumamt,
    optins_pay_sumamt: bill.fund_pay_sumamt,
  }));
  return done(request, { data: told });
}

/** With the fault `unmapped-code` the second bill of a month names a scheme that no field table knows. */
function query(request: JsonObject, fault: (name: string) => boolean): JsonObject {
  const { setl_id: id } = nodeOf(request, 'data');
  const month = `20${plain(id).slice(1, 3)}-${plain(id).slice(3, 5)}`;
  const bill = billsAsked(request, month).find(({ setl_id: one }) => one === id);
  if (bill === undefined) return failed('结算信息不存在');
  const isUnknown = bill.setl_id.endsWith('0002') && fault('unmapped-code');
  return done(request, { setlinfo: { ...bill, ...(isUnknown && { insutype: '999' }) } });
}

const keyOf = (messageId: Json | undefined): string => `message/${plain(messageId)}`;

async function confirm(request: JsonObject, held: SimulatedStore): Promise<JsonObject> {
  const key = keyOf(request['msgid']);
  const known = await held.get(key);
  const detail = ((request['input'] as JsonObject)['detail'] ?? []) as JsonObject[];
  await held.put(key, { rows: detail.length, times: Number(known?.['times'] ?? 0) + 1, returned: false });
  return done(request, {});
}

async function giveBack(request: JsonObject, held: SimulatedStore): Promise<JsonObject> {
  const { otransid } = nodeOf(request, 'data');
  const original = await held.get(keyOf(otransid));
  if (original === undefined) return failed('原交易不存在');
  await held.put(keyOf(otransid), { ...original, returned: true });
  return done(request, {});
}

const file = (request: JsonObject): JsonObject =>
  done(request, { result: { trt_dcla_detl_sn: `BA${plain(request['msgid']).slice(-18)}` } });

/** The platform, by transaction. */
export const nationalPlatform: SimulatedSystem = {
  async answer(request, held, fault) {
    switch (request['infno']) {
      case '2501':
        return file(request);
      case '3260':
        return extract(request);
      case '3261':
        return confirm(request, held);
      case '3262':
        return giveBack(request, held);
      case '5203':
        return query(request, fault);
      default:
        return failed('交易编号不存在');
    }
  },
};
