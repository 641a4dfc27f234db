import {
  createRemoteJWKSet,
  errors as joseErrors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import * as oidc from 'openid-client';
import type { Config } from '../../config/config.ts';
import { Refusal } from '../core/errors.ts';
import type { Log } from '../platform/log.ts';
import type { Identity } from './accounts.ts';
import type { PendingSignIn } from './sessions.ts';

/** The OpenID Connect issuer as the gateway needs it. Throws SIGN_IN_UNAVAILABLE while it does not answer. */
export interface IdentityProvider {
  /** Where its sign-in page lives, for the form-action of our own pages. */
  readonly origin: string;
  begin(options: { hint?: string; nextPath: string }): Promise<{ location: URL; pending: PendingSignIn }>;
  /** Throws SIGN_IN_FAILED when the answer does not belong to `pending`. */
  complete(callback: URL, pending: PendingSignIn): Promise<Identity>;
  /** Throws UNAUTHENTICATED. `until` is the end of the token's life in ms. */
  verifyBearer(token: string): Promise<{ identity: Identity; until: number }>;
  /**
   * Where the session ends at the issuer, when it offers that. Without id_token_hint: that token may name a citizen
   * number, which has no place in an address; the issuer asks the person instead.
   */
  signOutUrl(): Promise<URL | undefined>;
}

const ALGORITHMS = ['ES256', 'EdDSA', 'PS256', 'RS256'];
const MAX_TOKEN = 8_192;
const ISSUER_TIMEOUT_SECONDS = 5;

const unavailable = (cause: unknown): Refusal =>
  new Refusal('SIGN_IN_UNAVAILABLE', { retryAfter: 10, origin: 'gateway', cause });

/** An answer that speaks of the token or the code is the caller's; silence or nonsense is the issuer's. */
const isIssuersFault = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof joseErrors.JWKSTimeout ||
  (error instanceof joseErrors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  (error instanceof oidc.ClientError &&
    (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'));

const textOf = (claims: JWTPayload, name: string): string | undefined => {
  const value = claims[name];
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : undefined;
};

function identityOf(issuer: string, claims: JWTPayload, residentIdClaim: string): Identity {
  const subject = textOf(claims, 'sub');
  if (subject === undefined) throw new Refusal('UNAUTHENTICATED');
  const residentId = textOf(claims, residentIdClaim);
  const assurance = textOf(claims, 'acr');
  return {
    issuer,
    subject,
    name: textOf(claims, 'name') ?? subject,
    ...(residentId === undefined ? {} : { residentId }),
    ...(assurance === undefined ? {} : { assurance }),
  };
}

type Options = Pick<Config, 'oidc' | 'publicUrl' | 'sandbox'> & { log: Log };

interface Discovered {
  client: oidc.Configuration;
  keys: JWTVerifyGetKey;
}

async function discover({ oidc: settings, sandbox }: Options): Promise<Discovered> {
  const auth =
    settings.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(settings.clientSecret);
  const client = await oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, auth, {
    timeout: ISSUER_TIMEOUT_SECONDS,
    ...(sandbox ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
  const jwksUri = client.serverMetadata().jwks_uri;
  if (jwksUri === undefined) throw new TypeError('The issuer names no jwks_uri');
  return {
    client,
    keys: createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: ISSUER_TIMEOUT_SECONDS * 1000 }),
  };
}

/** Discovers the issuer at the first need and again after a failure: the gateway starts without it. */
export function createIdentityProvider(options: Options): IdentityProvider {
  const { issuer, clientId, residentIdClaim } = options.oidc;
  let discovered: Promise<Discovered> | undefined;
  const reach = async (): Promise<Discovered> => {
    discovered ??= discover(options);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      options.log.warn({ err: error }, 'the issuer cannot be discovered');
      throw unavailable(error);
    }
  };
  return {
    origin: new URL(issuer).origin,

    async begin({ hint, nextPath }) {
      const { client } = await reach();
      const pending: PendingSignIn = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        nextPath,
      };
      const location = oidc.buildAuthorizationUrl(client, {
        redirect_uri: `${options.publicUrl}/auth/callback`,
        scope: 'openid profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
        ...(hint === undefined ? {} : { login_hint: hint }),
      });
      return { location, pending };
    },

    async complete(callback, pending) {
      const { client } = await reach();
      try {
        const tokens = await oidc.authorizationCodeGrant(client, callback, {
          pkceCodeVerifier: pending.codeVerifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Refusal('SIGN_IN_FAILED');
        return identityOf(claims.iss, claims, residentIdClaim);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw isIssuersFault(error) ? unavailable(error) : new Refusal('SIGN_IN_FAILED', { cause: error });
      }
    },

    async verifyBearer(token) {
      if (token.length > MAX_TOKEN) throw new Refusal('UNAUTHENTICATED');
      const { client, keys } = await reach();
      const expected = client.serverMetadata().issuer;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: expected,
          audience: clientId,
          algorithms: ALGORITHMS,
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: 10,
        });
        return { identity: identityOf(expected, payload, residentIdClaim), until: (payload.exp ?? 0) * 1000 };
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw isIssuersFault(error) ? unavailable(error) : new Refusal('UNAUTHENTICATED', { cause: error });
      }
    },

    async signOutUrl() {
      const { client } = await reach();
      if (client.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: `${options.publicUrl}/` });
    },
  };
}
