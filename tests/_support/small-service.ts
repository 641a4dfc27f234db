import { getEvidence } from '../../src/exchange/evidence.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import type { Answered, TestExchange } from './exchange.ts';

type Handle = Extract<ServedCall, { kind: 'handled' }>['handle'];

export const QUERY = JSON.stringify({ region: '150502', idNumber: '150402199001011237' });
export const CASE = '/pension/v1/cases/01890000-0000-7000-8000-000000000001';
export const REPLY = `${CASE}/replies`;

const regionOf = (body: unknown): string => (body as { region: string }).region;

/** The operations of contracts/small.yaml; the two that the gateway answers itself do so as told. */
export function smallService({
  getCase = () => Promise.resolve({ status: 200, body: {} }),
  sendReply = () => Promise.resolve({ status: 200, body: { receipt: 'r' } }),
}: { getCase?: Handle; sendReply?: Handle } = {}): ReadonlyMap<string, ServedCall> {
  return new Map<string, ServedCall>([
    ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
    ['sendFundsNotice', { kind: 'mediated', agencyOperation: 'receiveNotice', provider: regionOf }],
    [
      'handOverFile',
      { kind: 'mediated', agencyOperation: 'handOverFile', provider: (_body, { region }) => region ?? '' },
    ],
    ['getCase', { kind: 'handled', handle: getCase }],
    ['sendReply', { kind: 'handled', handle: sendReply }],
  ]);
}

/** What of a call stands in the log, in order. */
export async function entryKinds({ db, box }: TestExchange, { headers }: Answered): Promise<string[]> {
  const { entries } = await getEvidence(db, box, String(headers['evidence-id']));
  return entries.map(({ text }) => (JSON.parse(text) as { kind: string }).kind);
}

export const findingCodes = ({ json }: Answered): string[] =>
  ((json['findings'] ?? []) as { code: string }[]).map(({ code }) => code);
