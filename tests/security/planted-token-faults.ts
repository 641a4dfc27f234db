import type { PlantedFault } from './planted-fault.ts';

const TOKENS = { test: 'tests/security/hostile-tokens.test.ts' } as const;
const TOKEN = 'hostile request tokens';
const REQUEST = { test: 'tests/security/request-token.test.ts' } as const;
const RESPONSE = { test: 'src/exchange/envelope-response.test.ts' } as const;
const MEMBERS = { test: 'src/exchange/members.test.ts' } as const;
const CALLS = { test: 'tests/security/hostile-calls.test.ts' } as const;
const CLAIMS_FILE = 'src/exchange/envelope-claims.ts';
const JWS_FILE = 'src/exchange/envelope-jws.ts';
const REQUEST_FILE = 'src/exchange/envelope-request.ts';
const RESPONSE_FILE = 'src/exchange/envelope-response.ts';
const GRANTS_FILE = 'src/exchange/grants.ts';

const verifier: readonly PlantedFault[] = [
  {
    what: 'exp is not looked at',
    file: CLAIMS_FILE,
    from: 'exp <= now - SKEW)',
    to: 'exp <= 0)',
    ...TOKENS,
    name: `${TOKEN} expired`,
  },
  {
    what: 'a token may live as long as it says',
    file: CLAIMS_FILE,
    from: '(exp - iat > MAX_LIFE || exp <= iat)',
    to: '(exp <= iat)',
    ...TOKENS,
    name: `${TOKEN} life of ten years`,
  },
  {
    what: 'nbf is not looked at',
    file: CLAIMS_FILE,
    from: 'nbf > now + SKEW)',
    to: 'nbf > now + 1e9)',
    ...TOKENS,
    name: `${TOKEN} nbf in the future`,
  },
  {
    what: 'the key sets of all issuers are one',
    file: 'src/exchange/envelope-keys.ts',
    from: 'keys: byKid,',
    to: `keys: keys.reduce(
      (all, key) => all.set(key.kid, key),
      ((globalThis as { merged?: Map<string, TrustedKey> }).merged ??= new Map()),
    ),`,
    ...TOKENS,
    name: `${TOKEN} another agency signs as Chifeng with its own kid`,
  },
  {
    what: 'the signature need not verify',
    file: JWS_FILE,
    from: 'if (verifyBytes(alg, key, signed, signature))',
    to: 'if (verifyBytes(alg, key, signed, signature) || true)',
    ...TOKENS,
    name: `${TOKEN} one bit flipped`,
  },
  {
    what: 'any header member is let through',
    file: JWS_FILE,
    from: '.filter((name) => !HEADER_MEMBERS.has(name))',
    to: '.filter(() => false)',
    ...TOKENS,
    name: `${TOKEN} crit unknown`,
  },
  {
    what: 'base64url need not be canonical',
    file: JWS_FILE,
    from: `bytes.toString('base64url') === part ? bytes : undefined`,
    to: 'bytes',
    ...TOKENS,
    name: `${TOKEN} unused bits set in the signature`,
  },
  {
    what: 'a retired key is taken',
    file: JWS_FILE,
    from: '(key.notAfter !== undefined && key.notAfter.getTime() <= now)',
    to: 'false',
    ...TOKENS,
    name: `${TOKEN} key retired`,
  },
  {
    what: 'typ is not compared',
    file: REQUEST_FILE,
    from: `form: checkEqual(jws.header['typ'], REQUEST_TYP, 'TYP_WRONG', 'header/typ'),`,
    to: 'form: [],',
    ...TOKENS,
    name: `${TOKEN} typ of a response`,
  },
  {
    what: 'aud is not compared',
    file: REQUEST_FILE,
    from: `...checkEqual(claims['aud'], verifier.audience, 'AUD_WRONG', 'claims/aud'),`,
    to: '',
    ...TOKENS,
    name: `${TOKEN} aud of an agency`,
  },
  {
    what: 'htm is not compared',
    file: REQUEST_FILE,
    from: `...checkEqual(claims['htm'], request.method, 'HTM_MISMATCH', 'claims/htm'),`,
    to: '',
    ...TOKENS,
    name: `${TOKEN} htm of another method`,
  },
  {
    what: 'htu is not compared',
    file: REQUEST_FILE,
    from: `...checkEqual(claims['htu'], request.url, 'HTU_MISMATCH', 'claims/htu'),`,
    to: '',
    ...TOKENS,
    name: `${TOKEN} htu of another host`,
  },
  {
    what: 'the digest in the token is not compared',
    file: REQUEST_FILE,
    from: `const findings = checkEqual(claims['content_digest'], actual, 'DIGEST_MISMATCH', 'claims/content_digest');`,
    to: 'const findings: Finding[] = [];',
    ...TOKENS,
    name: `${TOKEN} digest of another body`,
  },
  {
    what: 'an agency speaks for anybody',
    file: REQUEST_FILE,
    from: `typeof sub !== 'string' || issuer.speaksFor(sub)`,
    to: `typeof sub === 'string'`,
    ...TOKENS,
    name: `${TOKEN} sub of another agency's officer`,
  },
  {
    what: 'an answer for another request is taken',
    file: RESPONSE_FILE,
    from: `...checkEqual(claims['request_jti'], requestJti, 'REQUEST_JTI_MISMATCH', 'claims/request_jti'),`,
    to: '',
    ...RESPONSE,
    name: 'response token is refused when signed for another request',
  },
  {
    what: 'the status of an answer is not compared',
    file: RESPONSE_FILE,
    from: `...checkEqual(claims['status'], response.status, 'STATUS_MISMATCH', 'claims/status'),`,
    to: '',
    ...RESPONSE,
    name: 'response token is refused when signed for another status',
  },
];

const replay: readonly PlantedFault[] = [
  {
    what: 'a token is taken twice',
    file: REQUEST_FILE,
    from: `return answer === 'seen' ?`,
    to: `return answer === 'reset' ?`,
    ...REQUEST,
    name: 'request token passes once and is a replay after that',
  },
  {
    what: 'tokens are not remembered',
    file: 'src/platform/replay-store.ts',
    from: 'usedUntil.set(key, seconds() + ttlSeconds);',
    to: '',
    ...REQUEST,
    name: 'request token passes once and is a replay after that',
  },
  {
    what: 'a store that came back empty is trusted',
    file: REQUEST_FILE,
    from: `if (answer === 'reset') throw new Refusal('REPLAY_STORE_RESET', { retryAfter: 1 });`,
    to: '',
    ...REQUEST,
    name: 'replay store that came back empty refuses tokens from before its epoch and takes those from after it',
  },
];

const grants: readonly PlantedFault[] = [
  {
    what: 'a grant covers every operation',
    file: GRANTS_FILE,
    from: 'if (!grant.operations.has(question.operationId)) {',
    to: 'if (grant.operations.size === 0) {',
    ...MEMBERS,
    name: 'grants refuses another operation',
  },
  {
    what: 'a grant serves every purpose',
    file: GRANTS_FILE,
    from: 'question.purpose !== undefined && grant.purpose !== question.purpose',
    to: 'question.purpose === undefined && grant.purpose === question.purpose',
    ...MEMBERS,
    name: 'grants refuses another purpose',
  },
  {
    what: 'a grant never ends',
    file: GRANTS_FILE,
    from: 'today < grant.validity.from || today > grant.validity.to',
    to: 'today < grant.validity.from',
    ...MEMBERS,
    name: 'grants holds from the first day to the last, by the day in the two cities',
  },
  {
    what: 'calls are not counted against the daily limit',
    file: GRANTS_FILE,
    from: '>= grant.dailyLimit)',
    to: '>= Infinity)',
    ...MEMBERS,
    name: 'grants ends with the daily limit and says when to come back',
  },
  {
    what: "the gateway does not look at a call's grant",
    file: 'src/gateway/mediate-stages.ts',
    from: 'checkGrant: (claims: RequestClaims) => checkGrant(claims, target, context),',
    to: 'checkGrant: () => [],',
    ...CALLS,
    name: 'hostile calls over a socket a purpose the operation does not serve',
  },
];

/** In the verifier of tokens, the memory of used ones, and the check of grants. */
export const TOKEN_FAULTS: readonly PlantedFault[] = [...verifier, ...replay, ...grants];
