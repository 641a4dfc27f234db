/** The kinds of message about an alert, as CAP names them. */
export const MESSAGE_TYPES = ['Alert', 'Update', 'Cancel'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** A message of a publisher, as far as relaying needs it. Instants are RFC 3339. */
export interface AlertMessage {
  identifier: string;
  messageType: MessageType;
  /** Identifiers of the messages this one follows. */
  references: readonly string[];
  sentAt: string;
  expires: string;
  /** SHA-256 of the message as signed by the publisher. */
  digest: string;
}

/** What the gateway already holds of an alert. */
export interface KnownAlert extends AlertMessage {
  standing: 'ACTIVE' | 'UPDATED' | 'CANCELLED';
}

export type RelayDecision =
  | { act: 'RELAY'; supersedes: readonly string[]; standing: KnownAlert['standing'] }
  | { act: 'ACKNOWLEDGE_ONLY' }
  | { act: 'REFUSE'; code: 'IDENTIFIER_REUSED' | 'REFERENCE_MISSING' | 'REFERENCE_UNKNOWN' | 'EXPIRED' };

/**
 * Whether a message is relayed. The gateway never originates: the same message twice is acknowledged and not relayed
 * again; the same identifier with other content is refused; what updates or cancels must say which alert.
 */
export function decideRelay(message: AlertMessage, known: readonly KnownAlert[], now: string): RelayDecision {
  const same = known.find(({ identifier }) => identifier === message.identifier);
  if (same !== undefined)
    return same.digest === message.digest
      ? { act: 'ACKNOWLEDGE_ONLY' }
      : { act: 'REFUSE', code: 'IDENTIFIER_REUSED' };
  if (message.messageType === 'Alert')
    return isExpired(message, now)
      ? { act: 'REFUSE', code: 'EXPIRED' }
      : { act: 'RELAY', supersedes: [], standing: 'ACTIVE' };
  return decideFollowing(message, known);
}

function decideFollowing(message: AlertMessage, known: readonly KnownAlert[]): RelayDecision {
  if (message.references.length === 0) return { act: 'REFUSE', code: 'REFERENCE_MISSING' };
  const meant = known.filter(({ identifier }) => message.references.includes(identifier));
  if (meant.length < new Set(message.references).size) return { act: 'REFUSE', code: 'REFERENCE_UNKNOWN' };
  const supersedes = meant
    .filter(({ standing }) => standing === 'ACTIVE')
    .map(({ identifier }) => identifier);
  return { act: 'RELAY', supersedes, standing: message.messageType === 'Cancel' ? 'CANCELLED' : 'ACTIVE' };
}

/** Whether an alert no longer warns at an instant. */
export function isExpired({ expires }: Pick<AlertMessage, 'expires'>, now: string): boolean {
  return Date.parse(expires) <= Date.parse(now);
}
