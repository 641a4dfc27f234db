export { DEFAULT_ALGS, importPublicKey, trustedIssuer } from './envelope-keys.ts';
export type { Alg, Issuers, TrustedIssuer, TrustedKey } from './envelope-keys.ts';
export { REQUEST_TYP, signRequestToken, verifyRequestToken, GrantRefusal } from './envelope-request.ts';
export type {
  Act,
  ReceivedRequest,
  RequestClaims,
  RequestVerifier,
  VerifiedRequest,
} from './envelope-request.ts';
export { RESPONSE_TYP, signResponseToken, verifyResponseToken } from './envelope-response.ts';
export type { ReceivedResponse, ResponseClaims, ResponseVerifier } from './envelope-response.ts';
export type { SigningKey } from './envelope-sign.ts';
