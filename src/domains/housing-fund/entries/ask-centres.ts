import type { Month, PlainDate } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Member } from '../../../exchange/members.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import type { AccountStatus } from '../loan-use-certificate.ts';

type Purpose = 'housing-fund-transfer' | 'housing-fund-offsite-loan';

/** One end of a matter: a place and its centre. */
export interface Place {
  side: 'origin' | 'destination';
  region: string;
  member: Member;
}

/** The account of a person as a centre tells it; amounts are yuan text. */
export interface Contributions {
  match: boolean;
  accountNumber?: string;
  accountStatus?: AccountStatus;
  openedMonth?: Month;
  paidThrough?: Month;
  paidMonths?: number;
  continuousFrom?: Month;
  continuousMonths?: number;
  balance?: string;
  openLoan?: boolean;
  recentMonths?: Month[];
  sealedOn?: PlainDate;
  loanRegion?: string;
}

/** What is known about one end. `account` is undefined where the centre knows nobody or has no system. */
export interface Known {
  place: Place;
  source: 'AGENCY' | 'MISSING';
  evidenceId?: string;
  account?: Contributions;
}

/** The centre of a region. @throws Refusal REGION_UNKNOWN naming the field */
function placeAt({ members }: DomainContext, side: Place['side'], region: string): Place {
  const member = members.forRegion('housing-fund', region);
  if (member !== undefined) return { side, region, member };
  throw new Refusal('REGION_UNKNOWN', {
    detail: `No housing fund centre serves region ${region}`,
    findings: [
      { code: 'REGION_UNKNOWN', message: 'No agency serves this region', path: `/body/${side}Region` },
    ],
  });
}

/** Both ends of a matter. @throws Refusal REGION_UNKNOWN, UNSUPPORTED_INPUT when they are one centre */
export function endsOf(input: JsonObject, context: DomainContext): { origin: Place; destination: Place } {
  const { originRegion, destinationRegion } = input as { originRegion: string; destinationRegion: string };
  const origin = placeAt(context, 'origin', originRegion);
  const destination = placeAt(context, 'destination', destinationRegion);
  if (origin.member.id !== destination.member.id) return { origin, destination };
  throw new Refusal('UNSUPPORTED_INPUT', {
    detail: 'Both regions belong to one centre: nothing has to move',
    detailZh: '两地属同一住房公积金中心，无需办理转移',
  });
}

/** Asks both centres about the account, in the name of the new one. */
export function askBoth(
  { origin, destination }: { origin: Place; destination: Place },
  subject: Subject,
  purpose: Purpose,
  context: DomainContext,
): Promise<[Known, Known]> {
  const about = (place: Place): Promise<Known> =>
    ask(place, destination.member.id, subject, purpose, context);
  return Promise.all([about(origin), about(destination)]);
}

async function ask(
  place: Place,
  consumer: string,
  { idNumber, name }: Subject,
  purpose: Purpose,
  context: DomainContext,
): Promise<Known> {
  const { member, region } = place;
  const answer = await context.verify({
    consumer,
    provider: member.id,
    agencyOperation: 'verifyContributions',
    purpose,
    body: { region, person: { idNumber, name } },
  });
  if (answer.kind === 'no-api') return { place, source: 'MISSING' };
  const { status, evidenceId, body } = answer;
  if (status === 404) return { place, source: 'AGENCY', evidenceId };
  if (status === 200)
    return { place, source: 'AGENCY', evidenceId, account: body as unknown as Contributions };
  throw new Refusal('PROVIDER_ANSWER_INVALID', {
    origin: 'provider',
    detail: `${member.name} answered ${status}`,
    detailZh: `${member.nameZh}未能答复核验请求`,
    extensions: { evidenceId },
  });
}

/** As PreCheckResult shows it. */
export const foundOf = ({ place, source, evidenceId, account }: Known): JsonObject => ({
  side: place.side,
  region: place.region,
  memberId: place.member.id,
  source,
  ...(evidenceId === undefined ? {} : { evidenceId }),
  ...(account?.accountStatus === undefined ? {} : { accountStatus: account.accountStatus }),
  ...(account?.paidMonths === undefined ? {} : { paidMonths: account.paidMonths }),
});
