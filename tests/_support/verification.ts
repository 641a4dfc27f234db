import { signRequestToken } from '../../src/exchange/envelope.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { SchemaChecker } from '../../src/platform/contract.ts';
import { loadRegistry, type Registry } from '../../src/registry.ts';
import { until, withFault } from './flow.ts';
import type { TestSystem } from './system.ts';

/** A question of one agency to another, over HTTP through the gateway. */
export interface Question {
  /** Member that asks, with its client `<member>.core`. */
  asks: string;
  service: string;
  operationId: string;
  purpose: string;
  /** Entry of the members file; the member's own grant is named after it. */
  grant: string;
  body?: JsonObject;
  /** Of the path. */
  params?: Readonly<Record<string, string>>;
}

export interface Given {
  status: number;
  body: JsonObject;
  code: unknown;
  provider: unknown;
  isSigned: boolean;
}

/** Asks through the gateway and holds every answer against the client contract. */
export class Verifier {
  readonly #system: TestSystem;
  readonly #registry: Registry;
  readonly #checker = new SchemaChecker();

  private constructor(system: TestSystem, registry: Registry) {
    this.#system = system;
    this.#registry = registry;
  }

  static async of(system: TestSystem): Promise<Verifier> {
    return new Verifier(system, await loadRegistry());
  }

  /** A replay store that has just begun asks for a fresh token; so does this. */
  async ask(question: Question): Promise<Given> {
    return until(
      () => this.#once(question),
      ({ code }) => code !== 'REPLAY_STORE_RESET',
      'a replay store that remembers',
    );
  }

  async #once({ asks, service, operationId, purpose, grant, body, params = {} }: Question): Promise<Given> {
    const operation = this.#registry.service(service).client.operations.get(operationId);
    const key = this.#system.sandbox?.clients.get(`${asks}.core`);
    if (operation === undefined || key === undefined) throw new Error(`${asks} cannot ask ${operationId}`);
    const path = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? '');
    const url = `${this.#system.url}/${service}/v1${path}`;
    const raw = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const { method } = operation;
    const { token, contentDigest } = await signRequestToken({
      key,
      iss: `${asks}.core`,
      sub: `${asks}/desk-1`,
      aud: this.#system.url,
      method,
      url,
      body: raw,
      purpose,
      grant: `${grant}.${asks}`,
    });
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-digest': contentDigest,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: raw }),
    });
    const given = (await response.json()) as JsonObject;
    const schema = operation.responseSchemas.get(response.status);
    const findings = schema === undefined ? [] : this.#checker.check(schema, given);
    if (findings.length > 0)
      throw new Error(`${operationId} broke its contract: ${JSON.stringify(findings)}`);
    return {
      status: response.status,
      body: given,
      code: given['code'],
      provider: given['provider'],
      isSigned: response.headers.has('provider-signature') && response.headers.has('gateway-signature'),
    };
  }

  /** The same while the agency hands over every field it has. */
  async askTalkative(question: Question): Promise<Given> {
    await using _fault = await withFault(this.#system, {
      kind: 'more-fields',
      operation: question.operationId,
    });
    return await this.ask(question);
  }

  residentOf(account: string): { idNumber: string; name: string } {
    const demo = this.#system.sandbox?.accounts.find(({ name }) => name === account);
    if (demo?.idNumber === undefined) throw new Error(`no resident ${account}`);
    return { idNumber: demo.idNumber, name: demo.displayName };
  }
}

/** Valid, and nobody of the sample. */
export const STRANGER = { idNumber: '110101199003071233', name: '张三' };
