import type { JWK } from 'jose';
import { Provider, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Database } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import type { SigningKey } from '../../platform/keys.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { accountFinder } from './find-account.ts';
import { issuerAdapter } from './issuer-adapter.ts';
import { errorPage, signedOutPage, signOutPage } from './sign-in-page.ts';

export interface IssuerOptions {
  db: Database;
  /** Public address of the issuer, the `iss` of its tokens. */
  issuerUrl: string;
  clientId: string;
  clientSecret: string;
  /** Public address of the gateway; it is sent back to `/auth/callback` there. */
  publicUrl: string;
  key: SigningKey;
  cookieSecret: string;
  /** Claim that carries a resident's citizen number. */
  residentIdClaim: string;
  accounts: readonly DemoAccount[];
  log: Log;
}

/** Claims about an account, the same in ID tokens and in tokens for the command line. */
export const claimsOf = (
  account: DemoAccount,
  residentIdClaim: string,
): Record<string, string> & { sub: string } => ({
  sub: account.name,
  name: account.displayName,
  acr: account.assurance,
  assurance: account.assurance,
  ...(account.idNumber === undefined ? {} : { [residentIdClaim]: account.idNumber }),
});

async function grantOf(ctx: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { provider, client, session, result } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const kept = known === undefined ? undefined : await provider.Grant.find(known);
  if (kept?.accountId === session.accountId) return kept;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** Each sign-in asks which account to play, also when one was played before. */
function alwaysChoose(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choose_account', 'Choose a demo account', 'login_required', (ctx) =>
        ctx.oidc.result?.login
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

const MINUTE = 60;

function configuration(options: IssuerOptions): Configuration {
  const findAccount = accountFinder(options.db, options.accounts);
  const privateJwk = { ...options.key.publicJwk, ...options.key.privateKey.export({ format: 'jwk' }) } as JWK;
  return {
    adapter: issuerAdapter(options.db),
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        client_name: 'Twin-City Gateway',
        redirect_uris: [new URL('/auth/callback', options.publicUrl).href],
        post_logout_redirect_uris: [new URL('/', options.publicUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    findAccount: async (_, sub) => {
      const account = await findAccount(sub);
      return account && { accountId: sub, claims: () => claimsOf(account, options.residentIdClaim) };
    },
    claims: { openid: ['sub', options.residentIdClaim, 'assurance', 'acr'], profile: ['name'] },
    acrValues: [...new Set(options.accounts.map((account) => account.assurance))],
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    jwks: { keys: [privateJwk] },
    cookies: { keys: [options.cookieSecret] },
    loadExistingGrant: grantOf,
    interactions: {
      policy: alwaysChoose(),
      url: (_, interaction) => `${new URL(options.issuerUrl).pathname}/sign-in/${interaction.uid}`,
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = errorPage(error, error_description);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.type = 'html';
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.type = 'html';
          ctx.body = signedOutPage();
        },
      },
    },
    ttl: {
      AccessToken: 60 * MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: 60 * MINUTE,
      Session: 8 * 60 * MINUTE,
      Grant: 8 * 60 * MINUTE,
    },
  };
}

/** The simulated sign-in service: authorization code with PKCE, claims in the ID token, its own keys. */
export function issuerProvider(options: IssuerOptions): Provider {
  const provider = new Provider(options.issuerUrl, configuration(options));
  provider.on('server_error', (_ctx, error) =>
    options.log.error({ err: error }, 'the simulated issuer failed'),
  );
  provider.proxy = options.issuerUrl.startsWith('https:');
  return provider;
}
