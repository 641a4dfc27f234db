export { DESK_ANSWER_TYP, verifyForwardedToken } from './envelope-forwarded.ts';
export { importPublicKey, trustedIssuer } from './envelope-keys.ts';
export type { Alg, Issuers, TrustedIssuer } from './envelope-keys.ts';
export { GrantRefusal, signRequestToken, verifyRequestToken } from './envelope-request.ts';
export type { Act, RequestClaims, VerifiedRequest } from './envelope-request.ts';
export { signResponseToken, verifyResponseToken } from './envelope-response.ts';
export type { ResponseClaims } from './envelope-response.ts';
export type { SigningKey } from './envelope-sign.ts';
