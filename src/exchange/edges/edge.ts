import type { Finding } from '../../core/errors.ts';
import { tokenInvalid, type Presented, type RequestToSign } from '../envelope-request.ts';
import { answerInvalid, type ResponseToSign } from '../envelope-response.ts';
import { readJws, readMembers, type JsonMembers, type Jws } from '../envelope-jws.ts';

/** How a member's software signs, besides our own tokens, which every member may use. */
export type EdgeName = 'modi' | 'x-road' | 'http-signatures';

/** A request on the wire. */
export interface EdgeRequest {
  method: string;
  /** As the receiver publishes it. */
  url: string;
  /** All values of a header, in order; `name` in lower case. */
  headers(name: string): readonly string[];
  body: Uint8Array;
}

/** Who is asked, as the reader of a form needs it. */
export interface EdgePlace {
  /** What `aud` becomes when the form names the receiver rightly. */
  audience: string;
  /** The grant of a caller whose form has no word for it. */
  grantFor: (client: string, purpose: string) => string | undefined;
}

/** What a form said, in the words of our own token. */
export interface EdgeCall {
  presented: Presented;
  /** Digest the caller sent, as our own header would show it. */
  contentDigest: string | undefined;
  /** The signed statement itself, kept as evidence. */
  token: string;
}

export interface EdgeAnswer extends ResponseToSign {
  contentType: string;
  request: EdgeRequest;
  /** Code of a refusal. */
  code?: string;
}

export type EdgeRequestToSign = RequestToSign & {
  contentType?: string;
  /** Under which it is used once, and which the answer names; a new one unless told. */
  jti?: string;
};

/** An answer to a call of ours, as it came. */
export interface EdgeReceived {
  status: number;
  /** Of the answer; several values joined with a comma. `name` in lower case. */
  header: (name: string) => string | undefined;
  /** What is answered, for forms whose answer signs parts of it. */
  request: { method: string; url: string; contentDigest: string };
}

/** One foreign form of signed request and answer. */
export interface Edge {
  name: EdgeName;
  /** Its signature covers more of a body than a digest we take of it, so a file cannot be sent in this form. */
  needsBytes?: true;
  /** A request that carries this header is meant in this form. */
  mark: string;
  /** Headers that evidence keeps. */
  kept: readonly string[];
  /** TOKEN_INVALID when it cannot be read at all; all else is for the common checks. */
  readRequest(request: EdgeRequest, place: EdgePlace): EdgeCall;
  /** Headers of a signed request, for the gateway's calls and for clients. */
  signRequest(request: EdgeRequestToSign): Promise<Record<string, string>>;
  /** Headers of a signed answer. */
  signAnswer(answer: EdgeAnswer): Promise<Record<string, string>>;
  /** What an answer carries as its author's statement, in one text that can be kept; undefined when it carries none. */
  statementOf(answer: EdgeReceived): string | undefined;
  /** Reads such a statement in the words of our own response token. PROVIDER_ANSWER_INVALID when it cannot be read at all. */
  readAnswer(statement: string, place: { audience: string }): Presented;
}

export const edgeFinding = (code: string, message: string, header: string): Finding => ({
  code,
  message,
  path: `/header/${header}`,
});

/** The value of a header that must stand exactly once. TOKEN_INVALID. */
export function requireHeader(request: EdgeRequest, name: string): string {
  const [value, ...more] = request.headers(name);
  if (value !== undefined && more.length === 0) return value;
  throw tokenInvalid([edgeFinding('HEADER_NOT_ONCE', 'stands exactly once', name)]);
}

/** A statement that is a JWS. PROVIDER_ANSWER_INVALID. */
export function readStatement(statement: string): { jws: Jws; claims: JsonMembers } {
  const { jws, findings } = readJws(statement);
  if (jws === undefined) throw answerInvalid(findings);
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) throw answerInvalid(read.findings);
  return { jws, claims: read.members };
}

const OLD_DIGEST = /^SHA-256=([A-Za-z0-9+/]{43}=)$/i;
const DIGEST = /^sha-256=:[A-Za-z0-9+/]{43}=:$/;

/** `Digest` of RFC 3230 or `Content-Digest` of RFC 9530, in the words of the latter. */
export function modernDigest(value: string): string | undefined {
  const [, old] = OLD_DIGEST.exec(value) ?? [];
  if (old !== undefined) return `sha-256=:${old}:`;
  return DIGEST.test(value) ? value : undefined;
}

/** The same in the words of RFC 3230. */
export const oldDigest = (contentDigest: string): string =>
  `SHA-256=${contentDigest.slice('sha-256=:'.length, -1)}`;

/** Digests that stand in the headers; undefined when none does, or two say different things. */
export function sentDigest(request: EdgeRequest): string | undefined {
  const values = [...request.headers('content-digest'), ...request.headers('digest')].map(modernDigest);
  return new Set(values).size === 1 ? values[0] : undefined;
}
