import { bodyTooLarge, Refusal, type Finding } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import { GrantRefusal, type RequestClaims, type VerifiedRequest } from '../exchange/envelope.ts';
import type { FileBody } from '../platform/uploads.ts';
import type { Caller, MediationContext, RawRequest, Route, ServedService } from './mediation.ts';
import { headerMap, headerValues, onlyHeader } from './raw-headers.ts';
import type { SignedCall } from './signed-call.ts';

/** Which service a path belongs to. */
export function serviceOf(services: readonly ServedService[], path: string): ServedService | undefined {
  return services.find(({ contract: { prefix } }) => path === prefix || path.startsWith(`${prefix}/`));
}

/** NOT_FOUND, METHOD_NOT_ALLOWED. */
export function route(request: RawRequest, context: MediationContext): Route {
  const cut = request.target.indexOf('?');
  const path = cut === -1 ? request.target : request.target.slice(0, cut);
  const query = cut === -1 ? '' : request.target.slice(cut + 1);
  const service = serviceOf(context.services, path);
  const match = service?.contract.match(request.method, path);
  if (service === undefined || match === undefined) throw new Refusal('NOT_FOUND');
  if ('allow' in match) throw new Refusal('METHOD_NOT_ALLOWED', { extensions: { allow: match.allow } });
  const call = service.operations.get(match.operation.operationId);
  if (call === undefined) throw new Refusal('NOT_FOUND');
  return { service, match, call, path, query };
}

/** BODY_TOO_LARGE. The listener stops reading earlier; this is the same rule for whoever calls without a socket. */
export function limitSize({ body, upload, rawHeaders }: RawRequest, { match }: Route): void {
  const { maxBody } = match.operation;
  const length = upload === undefined ? body.length : Number(onlyHeader(rawHeaders, 'content-length') ?? 0);
  if (length > maxBody) throw bodyTooLarge(maxBody);
}

/**
 * Every check of the token, grant last. TOKEN_INVALID, REPLAY_STORE_RESET, STORE_UNAVAILABLE. A missing grant or a used
 * up daily limit does not throw: the caller is known, so its refusal is recorded in its name.
 */
export async function authenticate(
  target: Route,
  signed: SignedCall,
  context: MediationContext,
): Promise<Caller & { refusal?: Refusal }> {
  await context.trust.ensureFresh();
  const known = (verified: VerifiedRequest): Caller => {
    const client = context.trust.members.client(verified.claims.iss);
    if (client === undefined) throw new Refusal('TOKEN_INVALID');
    const { token, edge } = signed;
    const policyVersion = context.trust.policyVersion();
    return { verified, token, client, policyVersion, ...(edge !== undefined && { edge }) };
  };
  try {
    const verified = await signed.verify({
      issuers: context.trust.issuers,
      audience: context.gatewayId,
      replay: context.replay,
      ...(target.match.operation.ownGrant !== true && {
        checkGrant: (claims: RequestClaims) => checkGrant(claims, target, context),
      }),
    });
    if (target.match.operation.ownGrant) return known(verified);
    return { ...known(verified), ...requireGrant(verified.claims, target, context) };
  } catch (error) {
    if (error instanceof GrantRefusal) return { ...known(error.verified), refusal: error };
    throw error;
  }
}

/** Whether a call that was accepted before is still granted. */
export function grantAgain(
  claims: RequestClaims,
  target: Route,
  context: MediationContext,
): Pick<Caller, 'grant'> | { refusal: Refusal } {
  const findings = checkGrant(claims, target, context);
  if (findings.length > 0) return { refusal: new Refusal('GRANT_MISSING', { findings, origin: 'client' }) };
  return requireGrant(claims, target, context);
}

function checkGrant(claims: RequestClaims, { match }: Route, { trust }: MediationContext): Finding[] {
  const outcome = trust.grants.check(questionOf(claims, match.operation.operationId));
  const findings = 'findings' in outcome ? outcome.findings : [];
  const { purposes } = match.operation;
  const caseId = match.params['caseId'];
  if (caseId !== undefined && claims.case !== undefined && claims.case !== caseId)
    findings.push({
      code: 'CASE_NOT_OF_PATH',
      message: 'the token names another case',
      path: '/header/authorization/claims/case',
    });
  if (purposes !== undefined && !purposes.includes(claims.purpose)) {
    const path = '/header/authorization/claims/purpose';
    findings.push({
      code: 'PURPOSE_NOT_OF_OPERATION',
      message: 'the operation is not for this purpose',
      path,
    });
  }
  return findings;
}

const questionOf = (claims: RequestClaims, operationId: string) => ({
  client: claims.iss,
  operationId,
  purpose: claims.purpose,
  grantId: claims.grant,
});

function requireGrant(
  claims: RequestClaims,
  { match }: Route,
  { trust }: MediationContext,
): Pick<Caller, 'grant'> | { refusal: Refusal } {
  try {
    return { grant: trust.grants.requireGrant(questionOf(claims, match.operation.operationId)) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

const JSON_TYPE = /^application\/json(\s*;\s*charset=utf-8)?$/i;

/** The body, parsed once. MEDIA_TYPE_UNSUPPORTED, JSON_INVALID, JSON_DUPLICATE_MEMBER, BODY_INVALID. */
export function readBody(request: RawRequest, { match }: Route): unknown {
  const encodings = headerValues(request.rawHeaders, 'content-encoding');
  if (encodings.length > 0)
    throw new Refusal('MEDIA_TYPE_UNSUPPORTED', { detail: 'Send the body without Content-Encoding' });
  if (!match.operation.takesBody) {
    if (request.body.length === 0) return undefined;
    const findings = [{ code: 'UNEXPECTED_BODY', message: 'takes no body', path: '/body' }];
    throw new Refusal('BODY_INVALID', { findings });
  }
  const type = onlyHeader(request.rawHeaders, 'content-type');
  const { fileTypes } = match.operation;
  if (fileTypes !== undefined) return requireType(type, fileTypes);
  if (!JSON_TYPE.test(type ?? '')) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
  return parseStrictJson(request.body);
}

function requireType(type: string | undefined, allowed: readonly string[]): undefined {
  if (allowed.includes(type?.toLowerCase() ?? '')) return;
  const names = allowed.join(' or ');
  const detailZh = `请使用 ${allowed.join(' 或 ')}`;
  throw new Refusal('MEDIA_TYPE_UNSUPPORTED', { detail: `Send ${names}`, detailZh });
}

/**
 * The bytes of a file, put aside; nothing for an operation that takes none. UPLOADS_FULL, BODY_TOO_LARGE, and
 * TOKEN_INVALID when they are not those that the token, already good, was signed for.
 */
export async function receiveFile(
  { upload }: RawRequest,
  { match }: Route,
  { verified }: Caller,
  { uploads }: MediationContext,
): Promise<FileBody | undefined> {
  if (upload === undefined) return undefined;
  const file = await uploads.take(upload, match.operation.maxBody);
  if (file.digest === verified.claims.content_digest) return file;
  await file[Symbol.asyncDispose]();
  const message = 'differs from the request as received';
  const path = '/header/authorization/claims/content_digest';
  const findings = [{ code: 'DIGEST_MISMATCH', message, path }];
  throw new Refusal('TOKEN_INVALID', { origin: 'client', findings });
}

/** The contract's word on parameters, headers and body. BODY_INVALID, RESIDENT_ID_INVALID, IDEMPOTENCY_KEY_REQUIRED, IF_MATCH_REQUIRED. */
export function validate(request: RawRequest, { service, match, path, query }: Route, body: unknown): void {
  const headers = headerMap(request.rawHeaders);
  const parts = { method: request.method, path, query, headers, body };
  const findings = service.contract.validateRequest(match.operation.operationId, parts);
  if (findings.length === 0) return;
  if (areResidentIds(findings)) throw new Refusal('RESIDENT_ID_INVALID', { findings });
  const paths = new Set(findings.map((finding) => finding.path?.toLowerCase()));
  if (paths.has('/header/idempotency-key') && headers['idempotency-key'] === undefined) {
    throw new Refusal('IDEMPOTENCY_KEY_REQUIRED', { findings });
  }
  if (paths.has('/header/if-match') && headers['if-match'] === undefined) {
    throw new Refusal('IF_MATCH_REQUIRED', { findings });
  }
  throw new Refusal('BODY_INVALID', { findings });
}

/** Whether citizen numbers are all that is wrong: that has a code of its own. */
function areResidentIds(findings: readonly Finding[]): boolean {
  const wrong = new Set(findings.flatMap(({ code, path }) => (code === 'RESIDENT_ID_INVALID' ? [path] : [])));
  return findings.every(({ path }) => wrong.has(path));
}

/** GRANT_MISSING when the body asks for fields beyond the grant. */
export function requireFields(body: unknown, { grant }: Caller): void {
  const wanted: unknown =
    typeof body === 'object' && body !== null && 'fields' in body ? body.fields : undefined;
  if (!Array.isArray(wanted) || grant === undefined || grant.fields.has('*')) return;
  const findings = wanted.flatMap((name: unknown, index) =>
    typeof name === 'string' && grant.fields.has(name)
      ? []
      : [
          {
            code: 'FIELD_NOT_GRANTED',
            message: 'the grant does not cover it',
            path: `/body/fields/${index}`,
          },
        ],
  );
  if (findings.length > 0) throw new Refusal('GRANT_MISSING', { findings });
}
