import { toShanghaiInstant } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { FIELDS } from './field-table.ts';
import { mapFields } from './map-fields.ts';

/** Who calls the platform: an institution or agency by its code, and the officer or system. */
export interface NationalCaller {
  /** Twelve characters: a letter, the division, five digits. */
  institution: string;
  institutionName: string;
  operator: string;
  operatorName: string;
}

/** `yyyy-MM-dd HH:mm:ss` in Shanghai. */
export const nationalTime = (at: Date): string => toShanghaiInstant(at).slice(0, 19).replace('T', ' ');

/** A new message id: institution (12), time (14), sequence (4). Keep it before the message is sent. */
export const newMessageId = (institution: string, at: Date, sequence: number): string =>
  `${institution}${nationalTime(at).replaceAll(/\D/g, '')}${String(sequence % 10_000).padStart(4, '0')}`;

export interface EnvelopeHead {
  transaction: string;
  messageId: string;
  careArea: string;
  insuredArea?: string;
  sentAt: Date;
  caller: NationalCaller;
}

/** A request as the platform takes it. @throws Refusal UNSUPPORTED_INPUT */
export function wrap({ sentAt, caller, ...head }: EnvelopeHead, input: JsonObject): JsonObject {
  const fields = mapFields(
    FIELDS.envelope.fields,
    {
      ...head,
      ...caller,
      receiver: 'MBS_LOCAL',
      interfaceVersion: 'V1.0',
      operatorType: '1',
      sentAt: nationalTime(sentAt),
    },
    FIELDS.dictionaries,
    'out',
    '/envelope',
  );
  return { ...fields, input };
}

/**
 * What came of a request. `unknown`: the platform's front said nothing about the matter itself, which may have been
 * done; it is asked about, never sent again blindly. `text` keeps the platform's own words.
 */
export type NationalAnswer =
  | { kind: 'done'; output: JsonObject; reference: string }
  | { kind: 'failed'; code: string; text: string }
  | { kind: 'unknown'; text: string };

/** Reads an answer; `infcode` comes as a number or as text. */
export function unwrap(message: JsonObject): NationalAnswer {
  const { infcode, err_msg: error, output } = message;
  const text = typeof error === 'string' ? error : '';
  if (infcode === undefined || infcode === null) return { kind: 'unknown', text: frontText(message) };
  if (Number(infcode) !== 0) return { kind: 'failed', code: failureOf(text), text };
  const body = typeof output === 'object' && output !== null && !Array.isArray(output) ? output : {};
  const reference = message['inf_refmsgid'];
  return { kind: 'done', output: body, reference: typeof reference === 'string' ? reference : '' };
}

/** The front's own words, such as `{"code":"999","msg":…}`; nothing else of the message. */
const frontText = ({ msg }: JsonObject): string => (typeof msg === 'string' ? msg.slice(0, 200) : '');

const failureOf = (text: string): string =>
  FIELDS.failures.find(({ match }) => new RegExp(match, 'u').test(text))?.code ?? 'OTHER';
