import { monthOf, monthRange, type Month, type PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../core/money.ts';
import type { PensionRules } from '../../domains/pension/rules.ts';
import { computeFundLines, type FundStatement } from '../../domains/pension/rules/fund-lines.ts';
import { rateTable } from '../../domains/pension/rules/interest.ts';
import { inSamePool, poolOf } from '../../domains/pension/rules/pools.ts';
import type { Sql } from '../../platform/database.ts';
import type { Amounts } from '../bank/bank.ts';
import { contributionsOf, findPerson, findRelation, residentBalance, type Relation } from './relations.ts';
import { employeeSheet, residentSheet } from './sheets.ts';
import { headOf, textOf, type CaseHead, type StepRequest, type World } from './world.ts';

/** The sheet of a case with the money that belongs to it. Amounts in fen. */
export interface CaseStatement {
  sheet: JsonObject;
  personal: Fen;
  pooled: Fen;
}

interface StatementTerms {
  today: PlainDate;
  samePool: boolean;
  excluded: ReadonlySet<Month>;
}

/** Lines ① to ⑥ of a relation, by the rules of the law. @throws Refusal RATE_NOT_PUBLISHED */
export const computeStatement = (
  relation: Relation,
  rules: PensionRules,
  terms: StatementTerms,
): FundStatement =>
  computeFundLines(rules, {
    samePool: terms.samePool,
    transferMonth: monthOf(terms.today),
    segments: contributionsOf(relation),
    pre1998Personal: relation.pre1998 ?? 0n,
    rates: rateTable(rules, relation.scheme, poolOf(rules, relation.region).id),
    excluded: terms.excluded,
  });

interface Excluded {
  from?: Month;
  to?: Month;
}

const excludedMonths = (body: JsonObject): Set<Month> =>
  new Set(
    ((body['excluded'] ?? []) as Excluded[]).flatMap(({ from, to }) =>
      from === undefined || to === undefined ? [] : monthRange(from, to),
    ),
  );

/** Between enterprise schemes of one pool the relation moves and no money. */
const isRelationOnly = (head: CaseHead, rules: PensionRules): boolean =>
  head.workflow.includes('relation-only') ||
  (head.scheme === 'ENTERPRISE_EMPLOYEE' &&
    (head.destinationScheme ?? head.scheme) === 'ENTERPRISE_EMPLOYEE' &&
    inSamePool(rules, head.origin.regionCode, head.destination.regionCode));

async function makeStatement(tx: Sql, request: StepRequest, world: World): Promise<CaseStatement> {
  const head = headOf(request);
  const key = { agency: request.agency.id, idNumber: head.person.idNumber, region: head.origin.regionCode };
  const person = await findPerson(tx, head.person.idNumber);
  const relation = await findRelation(tx, { ...key, scheme: head.scheme });
  if (person === undefined || relation === undefined) throw new Error('This agency holds no such relation');
  const number = `XX${head.origin.regionCode}${request.caseId.slice(0, 8).toUpperCase()}`;
  const form = { number, today: request.today, person, relation };
  if (relation.scheme === 'RESIDENT')
    return { sheet: residentSheet(form), personal: residentBalance(relation).total, pooled: 0n };
  const statement = computeStatement(relation, world.rules, {
    today: request.today,
    samePool: isRelationOnly(head, world.rules),
    excluded: excludedMonths(request.body),
  });
  const keepsPooled = head.destinationScheme === 'RESIDENT';
  const pooled = keepsPooled ? 0n : statement.line5;
  const lines = { ...statement, line5: pooled, line6: statement.line4 + pooled };
  return {
    sheet: employeeSheet(form, lines, excludedMonths(request.body), world.rules),
    personal: lines.line4,
    pooled,
  };
}

/** The statement of a case, made once: the sheet and the payment are asked for independently and must agree. */
export async function statementOf(tx: Sql, request: StepRequest, world: World): Promise<CaseStatement> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [request.caseId]);
  const [kept] = await tx.query<{ sheet: string; personal_fen: bigint; pooled_fen: bigint }>(
    'select s.sheet, s.personal_fen, s.pooled_fen from statement s where s.agency = $1 and s.case_id = $2',
    [request.agency.id, request.caseId],
  );
  if (kept)
    return {
      sheet: JSON.parse(kept.sheet) as JsonObject,
      personal: kept.personal_fen,
      pooled: kept.pooled_fen,
    };
  const made = await makeStatement(tx, request, world);
  await tx.query(
    'insert into statement (agency, case_id, sheet, personal_fen, pooled_fen) values ($1, $2, $3, $4, $5)',
    [request.agency.id, request.caseId, JSON.stringify(made.sheet), made.personal, made.pooled],
  );
  return made;
}

/** Amounts as a payment notice carries them. */
export function fundsOf(amounts: Amounts): { personalAccount: string; pooledFund: string; total: string } {
  const { PERSONAL_ACCOUNT: personal = 0n, POOLED_FUND: pooled = 0n } = amounts;
  return {
    personalAccount: formatYuan(personal),
    pooledFund: formatYuan(pooled),
    total: formatYuan(personal + pooled),
  };
}

/** The same answer with its money one fen higher. */
export function otherFunds(body: JsonObject): JsonObject {
  const funds = body['funds'] as Record<string, string> | undefined;
  if (funds === undefined) return { ...body, reasonZh: '沙箱故障：第二个不同的答复' };
  const oneMore = (amount: string | undefined): string => formatYuan(parseYuan(amount ?? '0.00') + 1n);
  return {
    ...body,
    funds: { ...funds, personalAccount: oneMore(funds['personalAccount']), total: oneMore(funds['total']) },
  };
}

/** Fen of a member of a contract amounts object. */
export const fenOf = (amounts: JsonObject, member: string): Fen => parseYuan(textOf(amounts, member));
