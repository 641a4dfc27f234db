import type { JsonObject } from '../../src/core/json.ts';
import type { AgencyRecord } from './pension-agencies.ts';

export const subject = { idNumber: '150402199003071233', name: '王小明' };
export const older = { idNumber: '150402197206152130', name: '李国强' };

export const status = (more: JsonObject = {}): JsonObject => ({
  relation: 'PAUSED',
  name: subject.name,
  sex: 'M',
  birth: '1990-03-07',
  account: 'ORDINARY',
  established: true,
  paidMonths: 60,
  lastPaidMonth: '2025-12',
  receivingBenefit: false,
  arrears: { months: 0 },
  hukouRegion: '150402',
  ...more,
});
const certificate = { number: 'PZ-0001', paidMonths: 60 };
const history = {
  segments: [{ from: '2024-03', to: '2024-11', base: '6000.00', payer: 'EMPLOYER', account: 'ORDINARY' }],
};
export const origin: AgencyRecord = { status: status(), certificate, history };
export const destination: AgencyRecord = {
  status: status({ relation: 'ACTIVE', lastPaidMonth: '2026-02', paidMonths: 2 }),
};

export const CHIFENG = '150402/ENTERPRISE_EMPLOYEE';
export const TONGLIAO = '150502/ENTERPRISE_EMPLOYEE';
export const SHENYANG = '210100/ENTERPRISE_EMPLOYEE';
export const fromChifeng = { originRegion: '150402', destinationRegion: '150502' };
export const fromShenyang = { originRegion: '210100', destinationRegion: '150502' };
