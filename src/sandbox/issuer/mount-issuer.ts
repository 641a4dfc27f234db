import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { SignJWT } from 'jose';
import type { Provider } from 'oidc-provider';
import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { accountFinder } from './find-account.ts';
import { claimsOf, issuerProvider, type IssuerOptions } from './issuer-provider.ts';
import { errorPage, signInPage, signInPolicy } from './sign-in-page.ts';

/** Hours a command-line token lives. */
const TOKEN_HOURS = 8;

async function commandLineToken(options: IssuerOptions, account: DemoAccount | undefined): Promise<string> {
  if (account === undefined)
    throw new Refusal('NOT_FOUND', {
      detail: `No such sandbox account; there are ${options.accounts.map((one) => one.name).join(', ')}`,
    });
  return new SignJWT(claimsOf(account, options.residentIdClaim))
    .setProtectedHeader({ alg: options.key.alg, kid: options.key.kid, typ: 'at+jwt' })
    .setIssuer(options.issuerUrl)
    .setAudience(options.clientId)
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_HOURS}h`)
    .sign(options.key.privateKey);
}

/** Without this the issuer would first ask, by a form that needs scripts, to sign the previous account out. */
async function leaveOtherAccount(provider: Provider, request: Request, response: Response): Promise<void> {
  const { session } = await provider.interactionDetails(request, response);
  const previous = session?.uid === undefined ? undefined : await provider.Session.findByUid(session.uid);
  if (previous?.accountId === undefined) return;
  delete previous.accountId;
  await previous.persist();
}

const problemPage: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const code = error instanceof Refusal ? error.code : 'UNAUTHENTICATED';
  const status = code === 'NOT_FOUND' ? 404 : 400;
  response
    .status(status)
    .type('html')
    .send(errorPage(code, error instanceof Error ? error.message : ''));
};

const problem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const code = error instanceof Refusal ? error.code : 'BODY_INVALID';
  const detail = error instanceof Refusal ? error.message : undefined;
  const { status, title, titleZh } = ERRORS[code];
  response.status(status).type('application/problem+json').json({ status, code, title, titleZh, detail });
};

/**
 * Serves the simulated issuer below the path of `issuerUrl`, and `POST /issuer-cli/token {account}` (a demo account or
 * the citizen number of a loaded person), which answers
 * `{accessToken, tokenType, expiresIn}` without a password: the sandbox's people are invented.
 */
export function mountIssuer(app: Express, options: IssuerOptions): void {
  const base = new URL(options.issuerUrl).pathname.replace(/\/$/u, '');
  const provider = issuerProvider(options);
  const findAccount = accountFinder(options.db, options.accounts);

  app.get(`${base}/sign-in/:uid`, async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    response.set('Content-Security-Policy', signInPolicy(options.publicUrl)).set('Cache-Control', 'no-store');
    response.type('html').send(signInPage(options.accounts, `${base}/sign-in/${uid}`));
  });
  app.post(
    `${base}/sign-in/:uid`,
    express.urlencoded({ extended: false, limit: '2kb' }),
    async (request, response) => {
      const { account: name, number } = (request.body ?? {}) as { account?: unknown; number?: unknown };
      const account = await findAccount(name ?? number);
      if (account === undefined) throw new Refusal('NOT_FOUND', { detail: 'No such sandbox account' });
      const back = await provider.interactionResult(request, response, {
        login: { accountId: account.name, acr: account.assurance, remember: false },
      });
      await leaveOtherAccount(provider, request, response);
      response.redirect(303, back);
    },
  );
  app.post('/issuer-cli/token', express.json({ limit: '2kb' }), async (request, response) => {
    const { account } = (request.body ?? {}) as { account?: unknown };
    const accessToken = await commandLineToken(options, await findAccount(account));
    response
      .set('Cache-Control', 'no-store')
      .json({ accessToken, tokenType: 'Bearer', expiresIn: TOKEN_HOURS * 3600 });
  });
  app.use(`${base}/sign-in`, problemPage);
  app.use('/issuer-cli', problem);
  const callback = provider.callback();
  app.use(base, (request, response) => void callback(request, response));
}
