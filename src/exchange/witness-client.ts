import { fileURLToPath } from 'node:url';
import { Refusal } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import { loadContract, SchemaChecker, type Contract } from '../platform/contract.ts';
import type { HttpAnswer, HttpClient } from '../platform/http-client.ts';
import { signRequestToken } from './envelope-request.ts';
import { verifyResponseToken } from './envelope-response.ts';
import type { SigningKey } from './envelope-sign.ts';
import type { Member } from './members.ts';
import type { Trust } from './trust.ts';
import { readWitness, type KnownHead } from './witness-token.ts';

const CONTRACT = fileURLToPath(new URL('../../openapi/agency/witness.yaml', import.meta.url));
const TIMEOUT_MS = 5_000;
const MAX_ANSWER = 65_536;
const PURPOSE = 'log-witness';

/** A head with the signature of the member that knows it. */
export interface WitnessedHead extends KnownHead {
  countersignature: string;
}

/** Asks members to keep the head of the log. Its calls are not in the log: each would make a new head. */
export interface WitnessClient {
  /**
   * `restore` is the signed declaration where seals before these are lost. `conflict`: the member knows a head that these seals do not continue. Refuses with PROVIDER_UNAVAILABLE and
   * PROVIDER_ANSWER_INVALID.
   */
  countersign(
    member: Member,
    seals: readonly string[],
    restore?: readonly string[],
  ): Promise<WitnessedHead | 'conflict'>;
  /** What the member knows, if anything. Refuses as above. */
  head(member: Member): Promise<WitnessedHead | undefined>;
}

export interface WitnessClientOptions {
  /** PUBLIC_URL. */
  gatewayId: string;
  key: SigningKey;
  http: HttpClient;
  trust: Pick<Trust, 'issuersOf'>;
}

/** A client of the contract `agency/witness.yaml`. */
export async function createWitnessClient(options: WitnessClientOptions): Promise<WitnessClient> {
  const contract = await loadContract(CONTRACT);
  const call = new WitnessCall(options, contract);
  return {
    async countersign(member, seals, restore) {
      const body = Buffer.from(JSON.stringify({ seals, restore }));
      const answer = await call.send(member, 'countersignHead', body);
      if (answer.status === 409) return 'conflict';
      return call.headOf(member, 'countersignHead', answer);
    },
    async head(member) {
      const answer = await call.send(member, 'getWitnessedHead', Buffer.alloc(0));
      return answer.status === 404 ? undefined : call.headOf(member, 'getWitnessedHead', answer);
    },
  };
}

class WitnessCall {
  readonly #options: WitnessClientOptions;
  readonly #contract: Contract;
  readonly #checker = new SchemaChecker();

  constructor(options: WitnessClientOptions, contract: Contract) {
    this.#options = options;
    this.#contract = contract;
  }

  /** The answer once its signature holds. */
  async send(member: Member, operationId: string, body: Buffer): Promise<HttpAnswer> {
    const { gatewayId, key, http, trust } = this.#options;
    const { method, path } = this.#contract.operations.get(operationId)!;
    const url = `${member.baseUrl}${path}`;
    const signed = await signRequestToken({
      key,
      iss: gatewayId,
      sub: gatewayId,
      aud: member.id,
      method,
      url,
      body,
      purpose: PURPOSE,
      grant: PURPOSE,
    });
    const answer = await http.request({
      method,
      url,
      headers: {
        authorization: `Bearer ${signed.token}`,
        'content-digest': signed.contentDigest,
        accept: 'application/json, application/problem+json',
        ...(body.length > 0 && { 'content-type': 'application/json' }),
      },
      ...(body.length > 0 && { body }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER,
    });
    if (answer.status >= 500) throw new Refusal('PROVIDER_UNAVAILABLE', { origin: 'provider' });
    await verifyResponseToken(
      { token: answer.headers['provider-signature'], status: answer.status, body: answer.body },
      {
        issuers: trust.issuersOf(member.id),
        audience: gatewayId,
        requestJti: signed.claims.jti,
        requestDigest: signed.contentDigest,
      },
    );
    return answer;
  }

  async headOf(member: Member, operationId: string, { status, body }: HttpAnswer): Promise<WitnessedHead> {
    const schema = this.#contract.operations.get(operationId)?.responseSchemas.get(status);
    const value = parseStrictJson(body);
    const findings =
      schema === undefined
        ? [{ code: 'STATUS_UNDECLARED', message: `a witness does not answer ${status}`, path: '/status' }]
        : this.#checker.check(schema, value);
    if (findings.length > 0) throw new Refusal('PROVIDER_ANSWER_INVALID', { origin: 'provider', findings });
    const head = value as WitnessedHead;
    const { gatewayId, trust } = this.#options;
    const said = await readWitness(head.countersignature, {
      issuers: trust.issuersOf(member.id),
      audience: gatewayId,
    });
    if (said?.seq === head.seq && said.head === head.head) return head;
    throw new Refusal('PROVIDER_ANSWER_INVALID', {
      origin: 'provider',
      findings: [{ code: 'SIGNATURE_INVALID', message: 'the countersignature does not hold' }],
    });
  }
}
