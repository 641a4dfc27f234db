import { valueAt, type Json, type JsonObject } from '../../core/json.ts';

/** A field of ours and its name in the exchange between police organs. `day`: YYYYMMDD there; `sex`: 1 and 2. */
type Field = readonly [ours: string, theirs: string, form?: 'day' | 'sex' | 'list'];

interface MessageTable {
  /** 数据包类型. */
  kind: '010122' | '010124';
  head: readonly Field[];
  body: readonly Field[];
  mover: readonly Field[];
}

/**
 * The one table between our names and those of the standard's messages. A photo (xp) is on no paper of ours: nobody on
 * the way needs it. Their `license`, a random number, is no security; the bureau's signature stands in its place.
 */
// prettier-ignore
export const STANDARD: Readonly<Record<'permit' | 'certificate', MessageTable>> = {
  permit: {
    kind: '010122',
    head: [['caseNo', 'ywlsh'], ['number', 'zqzbh']],
    body: [
      ['applicant/idNumber', 'sqr_gmsfhm'], ['applicant/name', 'sqr_xm'], ['applicant/phone', 'sqr_lxdh'],
      ['applicant/address/region', 'sqr_zz_ssxqdm'], ['applicant/address/address', 'sqr_zz_qhnxxdz'],
      ['applicant/address/organ/code', 'sqr_hkdjjg_gajgjgdm'], ['applicant/address/organ/name', 'sqr_hkdjjg_gajgmc'],
      ['from/region', 'qcd_ssxqdm'], ['from/address', 'qcd_qhnxxdz'],
      ['from/organ/code', 'qcd_hkdjjg_gajgjgdm'], ['from/organ/name', 'qcd_hkdjjg_gajgmc'],
      ['to/region', 'qrd_ssxqdm'], ['to/address', 'qrd_qhnxxdz'],
      ['to/organ/code', 'qrd_hkdjjg_gajgjgdm'], ['to/organ/name', 'qrd_hkdjjg_gajgmc'],
      ['issuer/code', 'qfjg_gajgjgdm'], ['issuer/name', 'qfjg_gajgmc'], ['officer', 'cbr_xm'],
      ['issuedOn', 'qfrq', 'day'], ['validUntil', 'yxqjzrq', 'day'],
      ['reasonCode', 'qyldyydm'], ['reasonName', 'qyldyymc_nb'], ['scopeCode', 'qyfwdm'],
      ['acceptedBy/code', 'sldw_gajgjgdm'], ['acceptedBy/name', 'sldw_gajgmc'], ['acceptedOn', 'slsj', 'day'],
      ['remark', 'bz'],
    ],
    mover: [
      ['relation', 'ysqrgx_jtgxdm'], ['idNumber', 'gmsfhm'], ['name', 'xm'], ['sex', 'xbdm', 'sex'],
      ['birth', 'csrq', 'day'],
    ],
  },
  certificate: {
    kind: '010124',
    head: [['caseNo', 'ywlsh'], ['permitNumber', 'zqzbh'], ['number', 'qyzbh']],
    body: [
      ['from/region', 'yzz_ssxqdm'], ['from/address', 'yzz_qhnxxdz'], ['urbanRuralCode', 'yzz_cxfldm'],
      ['to/region', 'qwd_ssxqdm'], ['to/address', 'qwd_qhnxxdz'],
      ['holder/idNumber', 'czr_gmsfhm'], ['holder/name', 'czr_xm'],
      ['issuer/code', 'qfjg_gajgjgdm'], ['issuer/name', 'qfjg_gajgmc'], ['officer', 'cbr_xm'],
      ['issuedOn', 'qfrq', 'day'], ['validUntil', 'yxqjzrq', 'day'],
      ['reasonCode', 'qyldyydm'], ['reasonName', 'qyldyymc_nb'], ['scopeCode', 'qyfwdm'], ['remark', 'bz'],
    ],
    mover: [
      ['relation', 'yczrgx_jtgxdm'], ['idNumber', 'gmsfhm'], ['name', 'xm'], ['sex', 'xbdm', 'sex'],
      ['birth', 'csrq', 'day'], ['formerNames', 'cym', 'list'], ['ethnicity', 'mzdm'], ['birthplace', 'csd_qhnxxdz'],
      ['nativePlace', 'jg_qhnxxdz'], ['education', 'xldm'], ['maritalStatus', 'hyzkdm'], ['occupation', 'zy'],
      ['cardIssuer', 'jmsfz_qfjg'], ['cardValidFrom', 'jmsfz_yxqxqsrq', 'day'], ['cardValidUntil', 'jmsfz_yxqxjzrq', 'day'],
    ],
  },
};

function inTheirForm(value: unknown, form: Field[2]): string {
  if (form === 'list') return Array.isArray(value) ? value.join(' ') : '';
  const text = String(value);
  if (form === 'day') return text.replaceAll('-', '');
  if (form === 'sex') return text === 'M' ? '1' : '2';
  return text;
}

const fieldsOf = (content: Json | undefined, fields: readonly Field[]): JsonObject[] =>
  fields.flatMap(([ours, theirs, form]) => {
    const value = valueAt(content, `/${ours}`);
    return value === undefined ? [] : [{ name: theirs, value: inTheirForm(value, form) }];
  });

/** Technical receipt of the exchange 应答: 00 taken, 99 not taken, nothing while it is on its way. */
export interface Acknowledged {
  code?: '00' | '99';
  msg?: string;
}

/** A permit or certificate as the standard's message of that kind, field by field. */
export function standardMessage(
  paper: keyof typeof STANDARD,
  content: JsonObject,
  { code, msg }: Acknowledged,
): JsonObject {
  const { kind, head, body, mover } = STANDARD[paper];
  const movers = Array.isArray(content['movers']) ? content['movers'] : [];
  return {
    head: [
      { name: 'sjblx', value: kind },
      ...fieldsOf(content, head),
      ...(code === undefined ? [] : [{ name: 'code', value: code }]),
      ...(msg === undefined ? [] : [{ name: 'msg', value: msg }]),
    ],
    body: fieldsOf(content, body),
    movers: movers.map((one) => ({ fields: fieldsOf(one, mover) })),
  };
}
