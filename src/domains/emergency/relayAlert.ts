import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { MemberRegistry } from '../../exchange/members.ts';
import type { Operation } from '../../service.ts';
import {
  digestOf,
  findAlert,
  insertAlert,
  insertRelays,
  knownOf,
  lockAlerts,
  relaysOf,
  supersede,
  type AlertMessage,
} from './alert-store.ts';
import { isFor } from './rules/area.ts';
import { decideRelay, type RelayDecision } from './rules/alerts.ts';
import { checkSignature, keysOfPublisher } from './publisher-keys.ts';
import { readAlertIdentifier } from './rules/identifier.ts';

const WORDS = {
  IDENTIFIER_REUSED: 'An alert of this identifier with other content is known',
  REFERENCE_MISSING: 'Update and Cancel must name the alert they follow',
  REFERENCE_UNKNOWN: 'The alert it follows never came here',
  EXPIRED: 'It has expired already',
} as const;

/** Takes an alert in and lets every office of its regions have it, except the one that brought it. */
export const relayAlert: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, { transaction, sql, members }) {
    const message = body as unknown as AlertMessage;
    if (readAlertIdentifier(message.identifier) === undefined)
      throw invalid('IDENTIFIER_INVALID', 'Region or time of the identifier do not exist', 'identifier');
    const taken = await transaction((tx) => takeIn(tx, message, memberId, members));
    return { status: 200, body: await receiptOf(sql, message.identifier, taken) };
  },
};

const invalid = (code: string, text: string, field: string): Refusal =>
  new Refusal('BODY_INVALID', { findings: [{ code, message: text, path: `/body/${field}` }] });

async function takeIn(
  tx: Sql,
  message: AlertMessage,
  publisher: string,
  members: MemberRegistry,
): Promise<'NEW' | 'KNOWN'> {
  const stored = await lockAlerts(tx, [message.identifier, ...message.references]);
  const [clock] = await tx.query<{ now: Date }>('select business_now() as now');
  const now = (clock?.now ?? new Date()).toISOString();
  const decision = decideRelay({ ...message, digest: digestOf(message) }, stored.map(knownOf), now);
  if (decision.act === 'REFUSE') throw invalid(decision.code, WORDS[decision.code], fieldOf(decision));
  if (decision.act === 'ACKNOWLEDGE_ONLY') return 'KNOWN';
  const foreign = stored.some((alert) => alert.publisher !== publisher);
  if (foreign)
    throw new Refusal('FORBIDDEN', { detail: 'Only who brought an alert may update or cancel it' });
  const signature = checkSignature(message, await keysOfPublisher(tx, message.sender, now));
  if (signature.is === 'WRONG')
    throw invalid(
      'PUBLISHER_SIGNATURE_WRONG',
      'A key of this publisher is registered and the signature is not of it',
      'publisherSignature',
    );
  const signatureKid = signature.is === 'VERIFIED' ? signature.kid : null;
  if (!(await insertAlert(tx, message, { publisher, standing: decision.standing, signatureKid })))
    return 'KNOWN';
  await supersede(tx, decision.supersedes, message.messageType === 'Cancel' ? 'CANCELLED' : 'UPDATED');
  await insertRelays(tx, message.identifier, officesOf(message, publisher, members));
  return 'NEW';
}

const fieldOf = ({ code }: Extract<RelayDecision, { act: 'REFUSE' }>): string =>
  ({
    IDENTIFIER_REUSED: 'identifier',
    REFERENCE_MISSING: 'references',
    REFERENCE_UNKNOWN: 'references',
    EXPIRED: 'expires',
  })[code];

const officesOf = ({ regions }: AlertMessage, publisher: string, members: MemberRegistry): string[] =>
  members
    .all()
    .filter(({ id, services, city }) => {
      const isHit = regions.some((region) => isFor(region, city));
      return services.includes('emergency') && isHit && id !== publisher;
    })
    .map(({ id }) => id);

async function receiptOf(sql: Sql, identifier: string, taken: 'NEW' | 'KNOWN'): Promise<JsonObject> {
  const alert = await findAlert(sql, identifier);
  if (alert === undefined) throw new Refusal('INTERNAL');
  return {
    identifier,
    taken,
    standing: alert.standing,
    receivedAt: toShanghaiInstant(alert.receivedBusiness),
    relays: await relaysOf(sql, identifier),
  };
}
