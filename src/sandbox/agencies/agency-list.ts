/** A simulated agency; `id` is its member id in the gateway's register. */
export interface Agency {
  id: string;
  /** First digits of the regions it serves. */
  prefix: string;
  regionCode: string;
  name: string;
  nameZh: string;
  phone: string;
  address: string;
  postcode: string;
}

/** The agencies this sandbox plays. Telephone numbers and addresses are invented. */
export const AGENCIES: readonly Agency[] = [
  {
    id: 'chifeng-social-insurance',
    prefix: '1504',
    regionCode: '150400',
    name: 'Chifeng Social Insurance Agency (sandbox)',
    nameZh: '赤峰市社会保险经办机构（沙箱）',
    phone: '0476-0000000',
    address: '赤峰市松山区沙箱路1号',
    postcode: '024000',
  },
  {
    id: 'tongliao-social-insurance',
    prefix: '1505',
    regionCode: '150500',
    name: 'Tongliao Social Insurance Agency (sandbox)',
    nameZh: '通辽市社会保险经办机构（沙箱）',
    phone: '0475-0000000',
    address: '通辽市科尔沁区沙箱路2号',
    postcode: '028000',
  },
  {
    id: 'shenyang-social-insurance',
    prefix: '2101',
    regionCode: '210100',
    name: 'Shenyang Social Insurance Agency (sandbox)',
    nameZh: '沈阳市社会保险经办机构（沙箱）',
    phone: '024-00000000',
    address: '沈阳市沈河区沙箱路3号',
    postcode: '110000',
  },
];

export const PLATFORM = 'national-social-insurance-platform';

export const agencyOf = (region: string): Agency | undefined =>
  AGENCIES.find((agency) => region.startsWith(agency.prefix));

export const agencyById = (id: string): Agency | undefined => AGENCIES.find((agency) => agency.id === id);
