import { Refusal } from '../../../core/errors.ts';
import { plain, type JsonObject } from '../../../core/json.ts';
import { AMOUNTS } from '../rules/settlement.ts';
import { nationalTime, newMessageId, type EnvelopeHead, type NationalCaller } from './envelope.ts';
import { callPlatform, type NationalTransport, type PlatformAnswer } from './platform.ts';

/** One month between two cities, and who asks the platform about it. */
export interface AdapterCall {
  transport: NationalTransport;
  caller: NationalCaller;
  month: string;
  insuredRegion: string;
  careRegion: string;
  now: Date;
}

/** What the platform has done with a confirmation or a return. `UNKNOWN`: it did not say; ask, do not send again. */
export type AdapterResult =
  { result: 'TAKEN' } | { result: 'REFUSED'; reason: string } | { result: 'UNKNOWN' };

const headOf = (call: AdapterCall, transaction: string, messageId: string): EnvelopeHead => ({
  transaction,
  messageId,
  careArea: call.careRegion,
  insuredArea: call.insuredRegion,
  sentAt: call.now,
  caller: call.caller,
});

const period = ({ month }: AdapterCall): JsonObject => ({ year: month.slice(0, 4), month: month.slice(5) });

/** An answer that a question needs. @throws Refusal PROVIDER_UNAVAILABLE, PROVIDER_REFUSED */
function needed(answer: PlatformAnswer): JsonObject {
  if (answer.kind === 'done') return answer.body;
  const refused = answer.kind === 'failed';
  throw new Refusal(refused ? 'PROVIDER_REFUSED' : 'PROVIDER_UNAVAILABLE', {
    origin: 'provider',
    detail: answer.text,
  });
}

/**
 * What an agency behind the national platform answers to `extractSettlements`: a page of 3260 with the sums of each
 * bill from 5203, in our contract's words.
 */
export async function extractPage(call: AdapterCall, startRow: number): Promise<JsonObject[]> {
  const idOf = (sequence: number): string => newMessageId(call.caller.institution, call.now, sequence);
  const page = needed(
    await callPlatform(call.transport, headOf(call, '3260', idOf(0)), { ...period(call), startRow }),
  );
  const rows = (page['rows'] ?? []) as JsonObject[];
  const settlements: JsonObject[] = [];
  for (const [index, row] of rows.entries()) settlements.push(await withSums(call, row, idOf(index + 1)));
  return settlements;
}

async function withSums(call: AdapterCall, row: JsonObject, messageId: string): Promise<JsonObject> {
  const { settlementId, visit, idNumber, institution, agencyPays, settledAt } = row;
  const question = { insuranceNumber: idNumber ?? '', settlementId: settlementId ?? '', visit: visit ?? '' };
  const bill = needed(await callPlatform(call.transport, headOf(call, '5203', messageId), question));
  return {
    settlementId: settlementId ?? '',
    visit: visit ?? '',
    careRegion: call.careRegion,
    insuredRegion: call.insuredRegion,
    scheme: bill['scheme'] ?? '',
    kind: bill['kind'] ?? '',
    institution: institution ?? '',
    settledAt: `${plain(settledAt).replace(' ', 'T')}+08:00`,
    messageId: bill['originalMessageId'] ?? '',
    person: { idNumber: idNumber ?? '', name: bill['personName'] ?? '' },
    amounts: Object.fromEntries(AMOUNTS.map((name) => [name, bill[name] ?? '0.00'])),
    agencyPays: agencyPays ?? '0.00',
  };
}

/** 3261 under the message id that the confirming agency has kept. */
export async function confirm(
  call: AdapterCall,
  messageId: string,
  rows: readonly JsonObject[],
): Promise<AdapterResult> {
  const told = rows.map(({ settledAt, ...row }) => ({
    ...row,
    settledAt: nationalTime(new Date(plain(settledAt))),
  }));
  const message = { ...period(call), totalRows: rows.length, rows: told };
  return resultOf(await callPlatform(call.transport, headOf(call, '3261', messageId), message));
}

/** 3262, naming the message id under which the confirmation was sent. */
export async function giveBack(
  call: AdapterCall,
  messageId: string,
  originalMessageId: string,
): Promise<AdapterResult> {
  const message = { ...period(call), originalMessageId };
  return resultOf(await callPlatform(call.transport, headOf(call, '3262', messageId), message));
}

function resultOf(answer: PlatformAnswer): AdapterResult {
  if (answer.kind === 'done') return { result: 'TAKEN' };
  return answer.kind === 'failed'
    ? { result: 'REFUSED', reason: `${answer.code}: ${answer.text}` }
    : { result: 'UNKNOWN' };
}
