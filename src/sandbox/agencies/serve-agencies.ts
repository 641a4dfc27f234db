import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type Express, type Request, type Response } from 'express';
import { contentDigest } from '../../core/digest.ts';
import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { parseStrictJson } from '../../core/strict-json.ts';
import { signResponseToken, verifyRequestToken, type RequestClaims } from '../../exchange/envelope.ts';
import { SchemaChecker, type ContractOperation } from '../../platform/contract.ts';
import { createUploads, type FileBody } from '../../platform/uploads.ts';
import type { RegisteredService } from '../../registered-service.ts';
import { routesOf, unplayed, type AgencyRoute } from './agency-routes.ts';
import { answerRecord } from './answer-record.ts';
import { clientOf } from './deliver-messages.ts';
import { FILE_OPERATIONS } from './files.ts';
import { rememberTokens, type GatewayTrust } from './gateway-trust.ts';
import { onlyGranted } from './granted-fields.ts';
import type { PlayedMember } from './agency-list.ts';
import { answerFromRecord } from './service-records.ts';
import type { MemberTrust } from './member-trust.ts';
import { kidOf, requireAuthor } from './require-author.ts';
import { stepStatus } from './step-store.ts';
import { takeStep } from './take-step.ts';
import type { World } from './world.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

interface Call {
  member: PlayedMember;
  service: RegisteredService;
  operation: ContractOperation;
  params: Readonly<Record<string, string>>;
  request: Request;
  body: Buffer;
  /** What came in place of a body that fits into memory. */
  file?: FileBody;
}

interface Answer {
  status: number;
  body: string;
}

export interface ServedAgencies {
  world: World;
  trust: GatewayTrust;
  members: MemberTrust;
  /** Public address of the sandbox, the start of each agency's `baseUrl`. */
  url: string;
  /** Called when a step was taken in. */
  taken(): void;
}

function bearerOf(request: Request): string {
  const match = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '');
  if (!match?.[1]) throw new Refusal('TOKEN_INVALID', { detail: 'The request carries no token' });
  return match[1];
}

/** Checks each call as a member's own software would: token, then contract, then the act. */
class AgencyServer {
  readonly #served: ServedAgencies;
  readonly #routes: ReadonlyMap<string, readonly AgencyRoute[]>;
  readonly #checker = new SchemaChecker();
  readonly #replay = rememberTokens();
  readonly #uploads = createUploads();

  constructor(served: ServedAgencies) {
    this.#served = served;
    const { services, steps, played } = served.world;
    const missing = [...services.values()].flatMap((service) => unplayed(service, steps));
    if (missing.length > 0) throw new Error(`Nobody plays ${missing.join(', ')}`);
    const byService = new Map([...services].map(([name, service]) => [name, routesOf(service)]));
    this.#routes = new Map(
      played.map(({ id, services }) => [id, services.flatMap((name) => byService.get(name) ?? [])]),
    );
  }

  async serve(request: Request, response: Response): Promise<void> {
    const { faults } = this.#served.world;
    let claims: RequestClaims | undefined;
    let call: Call | undefined;
    let answer: Answer;
    try {
      call = await this.#takeFile(this.#route(request));
      if (await this.#isStruckDown(call, response)) return;
      claims = await this.#verify(call);
      answer = await this.#answer(call, claims);
    } catch (error) {
      answer = this.#problem(error);
    } finally {
      await call?.file?.[Symbol.asyncDispose]();
    }
    const agency = call?.member.id ?? '';
    const operation = call?.operation.operationId ?? '';
    if (faults.strike('lose-answer', agency, operation)) {
      request.socket.destroy();
      return;
    }
    if (faults.strike('invalid-answer', agency, operation))
      answer = { status: 200, body: JSON.stringify({ outcome: 'NO_SUCH_OUTCOME' }) };
    const isSigned = claims !== undefined && !faults.strike('unsigned-answer', agency, operation);
    await this.#send(response, answer, isSigned ? claims : undefined, agency);
  }

  #route(request: Request): Call {
    const { memberId } = request.params as { memberId: string };
    const member = this.#served.world.played.find(({ id }) => id === memberId);
    const path = request.path.slice(`/agencies/${memberId}`.length);
    const fitting = (this.#routes.get(memberId) ?? []).filter(({ pattern }) => pattern.test(path));
    if (member === undefined || fitting.length === 0) throw new Refusal('NOT_FOUND');
    const route = fitting.find(({ operation }) => operation.method === request.method);
    if (route === undefined) throw new Refusal('METHOD_NOT_ALLOWED');
    const { service, operation } = route;
    const params = { ...route.pattern.exec(path)?.groups };
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return { member, service, operation, params, request, body };
  }

  async #takeFile(call: Call): Promise<Call> {
    const { fileTypes, maxBody = 0 } = call.operation;
    return fileTypes === undefined
      ? call
      : { ...call, file: await this.#uploads.take(call.request, maxBody) };
  }

  async #isStruckDown({ member, operation, request }: Call, response: Response): Promise<boolean> {
    const { faults } = this.#served.world;
    const slow = faults.strike('slow', member.id, operation.operationId);
    if (slow) await pause(slow.delayMs ?? 1_000);
    if (faults.strike('unreachable', member.id, operation.operationId)) {
      request.socket.destroy();
      return true;
    }
    if (!faults.strike('down', member.id, operation.operationId)) return false;
    response
      .status(503)
      .type('application/problem+json')
      .send(JSON.stringify({ status: 503, title: 'Down' }));
    return true;
  }

  async #verify({ member, request, body, file }: Call): Promise<RequestClaims> {
    const token = bearerOf(request);
    const digest = request.headers['content-digest'];
    const { claims } = await verifyRequestToken(
      {
        token,
        method: request.method,
        url: `${this.#served.url}${request.originalUrl}`,
        contentDigest: typeof digest === 'string' ? digest : undefined,
        body: file ?? body,
      },
      {
        issuers: await this.#served.trust.issuersFor(kidOf(token)),
        audience: member.id,
        replay: this.#replay,
      },
    );
    return claims;
  }

  #checked(schema: Readonly<Record<string, unknown>> | undefined, raw: Buffer): JsonObject {
    if (schema === undefined) return {};
    const body = parseStrictJson(raw);
    const findings = this.#checker.check(schema, body);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    return body as JsonObject;
  }

  async #answer(call: Call, claims: RequestClaims): Promise<Answer> {
    const { member, service, operation, params } = call;
    const { db } = this.#served.world;
    const body = this.#checked(operation.requestSchema, call.body);
    if (operation.operationId === service.definition.statusOperation)
      return this.#own(operation, 200, await stepStatus(db, member.id, params['stepId'] ?? ''));
    const act = FILE_OPERATIONS[operation.operationId];
    if (act !== undefined) {
      const sender = String(claims.act?.['member']);
      const contentType = call.request.headers['content-type'];
      const given = { agency: member.id, sender, params, body, file: call.file, contentType };
      return this.#own(operation, 200, await act(given, this.#served.world));
    }
    const isAnswered = service.definition.sandbox?.answers[operation.operationId] !== undefined;
    if (!operation.effect || isAnswered)
      return this.#own(operation, 200, await this.#record(call, claims, body));
    return this.#step(call, claims, body);
  }

  /** What is held, with no more fields than were asked for and granted. */
  async #record(
    { member, service, operation }: Call,
    claims: RequestClaims,
    body: JsonObject,
  ): Promise<JsonObject> {
    const { world } = this.#served;
    const { operationId } = operation;
    const { name, sandbox } = service.definition;
    const record =
      sandbox === undefined
        ? await answerRecord(member.id, operationId, body, world)
        : await answerFromRecord({ service: name, simulated: sandbox, member, operationId, body }, world);
    if (world.faults.strike('more-fields', member.id, operationId)) return record;
    return onlyGranted(record, operation.responseSchemas.get(200), body, claims.fields);
  }

  async #step(call: Call, claims: RequestClaims, body: JsonObject): Promise<Answer> {
    const { member, operation, request } = call;
    const { world } = this.#served;
    const stepId = request.headers['idempotency-key'];
    if (typeof stepId !== 'string' || !UUID.test(stepId)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
    if (claims.case === undefined) throw new Refusal('BODY_INVALID', { detail: 'The token names no case' });
    const signature = request.headers['consumer-signature'];
    const token = typeof signature === 'string' ? signature : undefined;
    const { trust: gateway, members } = this.#served;
    if (world.steps.get(operation.operationId)?.bringsDocument === true)
      await requireAuthor(
        { claims, caseId: claims.case, token, body: call.body },
        { gatewayId: world.gatewayId, gateway, members },
      );
    const given = await takeStep(
      {
        agency: member,
        operation: operation.operationId,
        stepId,
        caseId: claims.case,
        purpose: claims.purpose,
        raw: call.body.toString('utf8'),
        body,
        consumerSignature: token ?? null,
      },
      world,
    );
    this.#served.taken();
    return this.#own(operation, given.status, JSON.parse(given.body) as JsonObject);
  }

  /** Our own answers keep the contract, or the sandbox says so loudly. */
  #own(operation: ContractOperation, status: number, body: JsonObject): Answer {
    const schema = operation.responseSchemas.get(status);
    const findings = schema ? this.#checker.check(schema, body) : [];
    if (findings.length > 0)
      throw new Error(`${operation.operationId} would break its contract: ${JSON.stringify(findings)}`);
    return { status, body: JSON.stringify(body) };
  }

  #problem(error: unknown): Answer {
    if (!(error instanceof Refusal))
      this.#served.world.log.error({ err: error }, 'a simulated agency failed');
    const code = error instanceof Refusal ? error.code : 'INTERNAL';
    const { title, titleZh, status } = ERRORS[code];
    const findings = error instanceof Refusal ? error.options.findings : undefined;
    const detail = error instanceof Refusal ? error.message : undefined;
    return { status, body: JSON.stringify({ status, code, title, titleZh, detail, findings }) };
  }

  async #send(
    response: Response,
    answer: Answer,
    claims: RequestClaims | undefined,
    agency: string,
  ): Promise<void> {
    const body = Buffer.from(answer.body);
    const key = this.#served.world.keys.get(agency);
    if (claims !== undefined && key !== undefined)
      response.set(
        'Provider-Signature',
        await signResponseToken({
          key,
          iss: clientOf(agency),
          aud: claims.iss,
          requestJti: claims.jti,
          requestDigest: claims.content_digest,
          status: answer.status,
          body,
        }),
      );
    response
      .status(answer.status)
      .set('Content-Type', answer.status < 400 ? 'application/json' : 'application/problem+json')
      .set('Content-Digest', contentDigest(body))
      .send(body);
  }
}

const isFile = ({ headers }: IncomingMessage): boolean =>
  /^application\/(octet-stream|pdf)$/iu.test(headers['content-type'] ?? '');

/** Serves `/agencies/<memberId>/…`, exactly the agency contracts of the member's services. */
export function serveAgencies(app: Express, served: ServedAgencies): void {
  const server = new AgencyServer(served);
  const raw = { type: (request: IncomingMessage) => !isFile(request), limit: '512kb', inflate: false };
  app.use('/agencies/:memberId', express.raw(raw));
  app.all('/agencies/:memberId/*path', (request, response) => server.serve(request, response));
}
