import { monthOf } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan, type Fen } from '../../../core/money.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { decideBridging, type Bridging } from '../rules/bridging.ts';
import { decide } from '../rules/decision.ts';
import { retirementDate } from '../rules/retirement-age.ts';
import { valueOn } from '../rules.ts';
import { bridging as table } from '../workflows/bridging.ts';
import { learnCertificate, learnHistory, learnStatus, placeAt, readSubject } from './ask-agencies.ts';
import type { Inquiry, Known, Place } from './ask-agencies.ts';
import { differencesOf } from './assess-transfer.ts';
import { preCheckResult, type Assessment, type Ruling } from './assessment.ts';
import { line } from './estimate-result.ts';
import { planCase } from './plan-case.ts';
import { needAnswers, noRelation } from './rulings.ts';
import { noHistory } from './transfer.ts';

interface Places {
  employeeRegion: string;
  residentRegion: string;
  retirementDate?: string;
  womenGroup?: 'F_50' | 'F_55';
  askDates?: boolean;
}

/** Everything a bridging is decided from. Amounts in fen. */
interface Found {
  employee: Place;
  resident: Place;
  assessment: Assessment;
  bridging?: Bridging;
  /** Undefined where the agency states none: an unknown balance is never taken for nothing. */
  employeeBalance: Fen | undefined;
  residentBalance: Fen | undefined;
  months: number;
}

/** 城乡养老保险制度衔接 (人社部发〔2014〕17号): at the statutory age the two schemes become one. */
export const bridging: WorkflowEntry = {
  tables: ['pension.bridging@1'],

  async preCheck(input, subject, context) {
    const places = input as unknown as Places;
    const { assessment } = await find(places, subject, context);
    return preCheckResult(assessment, context, places);
  },

  async estimate(input, subject, context) {
    const found = await find(input as unknown as Places, subject, context);
    if (found.bridging === undefined) throw noHistory(found.employee);
    return estimateOf(found, found.bridging, monthOf(context.today));
  },

  async plan(input, subject, context) {
    const found = await find(input as unknown as Places, subject, context);
    const toEmployee = found.bridging?.direction !== 'EMPLOYEE_TO_RESIDENT';
    const [origin, destination] = toEmployee
      ? [found.resident, found.employee]
      : [found.employee, found.resident];
    const direction = found.bridging?.direction ?? null;
    return planCase(found.assessment, input, { origin, destination, data: { direction } });
  },
};

async function find(places: Places, subject: Subject, context: DomainContext): Promise<Found> {
  const identity = readSubject(subject);
  const { employee, resident } = endsOf(places, context);
  const inquiry: Inquiry = { consumer: employee.member.id, purpose: 'pension-bridging', subject, context };
  const [one, other, employeeBalance, residentBalance] = await Promise.all([
    learnStatus(inquiry, employee),
    learnStatus(inquiry, resident),
    balanceAt(inquiry, employee),
    residentBalanceAt(inquiry, resident),
  ]);
  const known = [one, other];
  const months = (one.status?.paidMonths ?? 0) + (other.status?.paidMonths ?? 0);
  const shared = { employee, resident, employeeBalance, residentBalance, months };
  const refused = early(known, differencesOf(subject, identity, known));
  if (refused !== undefined)
    return { ...shared, assessment: { ruling: refused, money: 'NONE', known, questions: [] } };
  const retiresOn =
    places.retirementDate ?? retirementDate(LAW, { ...identity, womenGroup: places.womenGroup });
  const { decision, bridging: found } = decideBridging(LAW, {
    atStatutoryAge: retiresOn <= context.today,
    employeeMonths: one.status?.paidMonths ?? 0,
    residentMonths: other.status?.paidMonths ?? 0,
    minMonths: valueOn(LAW.minMonths, retiresOn),
    employeeBalance: employeeBalance ?? 0n,
    residentBalance: residentBalance ?? 0n,
    receiving: [one, other].flatMap(({ place, status }) =>
      status?.receivingBenefit === true ? [place === employee ? 'EMPLOYEE' : 'RESIDENT'] : [],
    ),
  });
  const unconfirmed = places.retirementDate === undefined ? ['retirementAge'] : [];
  const base = { ruling: decision, known, questions: [], unconfirmed } as const;
  if (found === undefined) return { ...shared, assessment: { ...base, money: 'NONE' } };
  const { direction } = found;
  return { ...shared, bridging: found, assessment: { ...base, table, direction, money: 'ACCOUNT_ONLY' } };
}

function endsOf(places: Places, context: DomainContext): { employee: Place; resident: Place } {
  const { employeeRegion, residentRegion } = places;
  const employees = {
    side: 'destination',
    region: employeeRegion,
    scheme: 'ENTERPRISE_EMPLOYEE',
  } as const;
  const residents = { side: 'origin', region: residentRegion, scheme: 'RESIDENT' } as const;
  return {
    employee: placeAt(context, employees, 'employeeRegion'),
    resident: placeAt(context, residents, 'residentRegion'),
  };
}

function early(known: readonly Known[], differences: readonly string[]): Ruling | undefined {
  if (known.some(({ source }) => source === 'MISSING')) return needAnswers();
  if (known.some(({ status }) => status?.relation === 'NONE')) return noRelation();
  if (differences.length === 0) return undefined;
  return decide(LAW, ['ID-1'], { decision: 'REFUSE', code: 'IDENTITY_MISMATCH' });
}

async function balanceAt(inquiry: Inquiry, place: Place): Promise<Fen | undefined> {
  const certificate = await learnCertificate(inquiry, place);
  const balance = certificate?.['accountBalance'];
  return typeof balance === 'string' ? parseYuan(balance) : undefined;
}

async function residentBalanceAt(inquiry: Inquiry, place: Place): Promise<Fen | undefined> {
  const history = await learnHistory(inquiry, place);
  const total = history?.residentAccount?.total;
  return total === undefined ? undefined : parseYuan(total);
}

function estimateOf(found: Found, { direction }: Bridging, transferMonth: string): JsonObject {
  const { employeeBalance: employee, residentBalance: resident } = found;
  const toEmployee = direction === 'RESIDENT_TO_EMPLOYEE';
  const moves = toEmployee ? resident : employee;
  if (moves === undefined) throw noHistory(toEmployee ? found.resident : found.employee);
  const merged = employee === undefined || resident === undefined ? undefined : employee + resident;
  const rules = [toEmployee ? 'BRI-TO-EMPLOYEE' : 'BRI-TO-RESIDENT'];
  const rows = [
    ['resident', "Residents' personal account", '城乡居民个人账户储存额', resident],
    ['employee', "Employees' personal account", '职工个人账户储存额', employee],
    ['f4', 'Personal account that moves', '个人账户转移金额', moves],
    ['merged', 'Account after bridging', '衔接后个人账户储存额', merged],
  ] as const;
  return {
    mode: 'ACCOUNT_ONLY',
    transferMonth,
    paidMonths: found.months,
    lines: rows.flatMap(([name, label, labelZh, amount]) =>
      amount === undefined ? [] : [line({ line: name, label, labelZh }, amount, rules)],
    ),
    years: [],
    options: [],
    notes: merged === undefined ? [UNKNOWN_BALANCE] : [],
    unconfirmed: [...(found.assessment.unconfirmed ?? [])],
  };
}

const UNKNOWN_BALANCE = {
  text: 'One agency states no balance by system, so the account after bridging cannot be shown yet.',
  textZh: '有一方经办机构未提供个人账户储存额，暂不能显示衔接后的金额。',
};
