import { Refusal } from '../../../core/errors.ts';
import type { DomainContext } from '../../../service.ts';
import { LAW } from '../rules.ts';
import type { Settlement } from '../settlement/settlement.ts';
import { upsertSettlement } from '../settlement/settlement-store.ts';
import type { ClearingKey } from './clearing-store.ts';

interface AgencyProblem {
  code?: unknown;
  findings?: readonly { path?: unknown }[];
}

/** Names of members and numbers of rows: nothing in which a person could be named. */
const PATH = /^(\/([a-zA-Z_]{1,40}|\d{1,4})){1,8}$/;

/** A code that the agency cannot map is named with its place; of other refusals nothing is repeated. */
function refusedBy({ code, findings }: AgencyProblem): Refusal {
  if (code !== 'UNMAPPED_CODE') return new Refusal('PROVIDER_REFUSED', { origin: 'provider' });
  const path = Array.isArray(findings) ? (findings as { path?: unknown }[])[0]?.path : undefined;
  const known = typeof path === 'string' && PATH.test(path) ? { path } : {};
  const message = 'This code has no counterpart';
  return new Refusal(code, { origin: 'provider', findings: [{ code, message, ...known }] });
}

/** A page; never more rows than the national platform gives at once. */
async function askPage(
  context: DomainContext,
  key: ClearingKey,
  side: 'CARE' | 'INSURED',
  startRow: number,
): Promise<Settlement[]> {
  const { month, insuredMember, careMember } = key;
  const regionOf = (id: string): string => context.members.member(id)?.city ?? '';
  const answer = await context.verify({
    consumer: insuredMember,
    provider: side === 'CARE' ? careMember : insuredMember,
    agencyOperation: 'extractSettlements',
    purpose: 'medical-clearing',
    body: {
      month,
      insuredRegion: regionOf(insuredMember),
      careRegion: regionOf(careMember),
      side,
      startRow,
    },
  });
  if (answer.kind === 'no-api')
    throw new Refusal('PROVIDER_UNAVAILABLE', { detail: 'The agency has no system to extract from' });
  if (answer.status !== 200) throw refusedBy(answer.body);
  return (answer.body as unknown as { rows: Settlement[] }).rows;
}

/**
 * Takes in what one side has of a month: page after page until one is empty, each row kept by its id. A row that is
 * known already ends nothing; what breaks off is begun again and finds its rows.
 */
export async function extractSide(
  context: DomainContext,
  key: ClearingKey,
  side: 'CARE' | 'INSURED',
): Promise<number> {
  const { insuredMember, careMember } = key;
  for (let startRow = 1; ;) {
    const rows = await askPage(context, key, side, startRow);
    if (rows.length === 0) return startRow - 1;
    if (rows.length > LAW.clearing.pageRows.value) throw new Refusal('PROVIDER_ANSWER_INVALID');
    await context.transaction(async (tx) => {
      for (const row of rows)
        await upsertSettlement(tx, context.box, { side, careMember, insuredMember }, row);
    });
    startRow += rows.length;
  }
}
