import { sha256 } from '../../core/digest.ts';
import type { JsonObject } from '../../core/json.ts';

/** A member of the gateway that this sandbox plays. */
export interface PlayedMember {
  id: string;
  /** GB/T 2260 code of the city it serves. */
  city: string;
  nameZh: string;
  services: readonly string[];
}

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

const NATIONAL_PLATFORM: Agency = {
  id: PLATFORM,
  prefix: 'none',
  regionCode: '100000',
  name: 'National platform simulator (sandbox)',
  nameZh: '国家社会保险公共服务平台（沙箱）',
  phone: '010-00000000',
  address: '沙箱路4号',
  postcode: '100000',
};

/** Every member this sandbox plays. */
export const PLAYED: readonly Agency[] = [...AGENCIES, NATIONAL_PLATFORM];

export const agencyOf = (region: string): Agency | undefined =>
  AGENCIES.find((agency) => region.startsWith(agency.prefix));

export const agencyById = (id: string): Agency | undefined => PLAYED.find((agency) => agency.id === id);

/** Address block of an agency on letters and certificates. */
export const contactOf = (agency: Agency): JsonObject => ({
  regionCode: agency.regionCode,
  name: agency.nameZh,
  phone: agency.phone,
  address: agency.address,
  postcode: agency.postcode,
});

export interface CollectionAccount {
  holder: string;
  bank: string;
  number: string;
  exchangeNumber: string;
}

const serialOf = (id: string): string =>
  PLAYED.some((agency) => agency.id === id)
    ? '000001'
    : `${100_000 + (sha256(id).readUInt32BE(0) % 900_000)}`;

/** Collection account 收入户 of an agency at the sandbox bank. */
export function collectionAccountOf({ id, city, nameZh }: PlayedMember): CollectionAccount {
  const exchangeNumber = `${city}${serialOf(id)}`;
  return {
    holder: `${nameZh}基金收入户`,
    bank: '沙箱银行',
    number: `6200${exchangeNumber}`,
    exchangeNumber,
  };
}
