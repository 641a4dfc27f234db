import type { Request, Response } from 'express';
import { Refusal } from '../core/errors.ts';
import { REFERENCE_POLICY, referenceIndex, referencePage, type Contracts } from './api-reference.ts';
import type { Gateway } from './gateway.ts';
import { getHealth, getKeys, getMetrics, getReadiness } from './health.ts';
import { landingPage } from './landing-page.ts';
import { getMemberKeys } from './member-keys.ts';
import { policyOf } from './page.ts';
import { publicNotices } from './public-notices.ts';
import { getReferenceScript } from './reference-script.ts';
import type { Exchange } from './serve-operation.ts';
import { completeSignIn, signIn, signOut } from './sign-in.ts';
import { contractNamed, openContract, requireAgreement } from './surface.ts';
import { showVerdict, verifyPage, verifyPaper } from './verify-page.ts';
import { pagePathOf, sendAsset, sendWebPage } from './web-pages.ts';

type SiteOperation = (
  gateway: Gateway,
  request: Request,
  response: Response,
  params: Readonly<Record<string, string>>,
) => Promise<void> | void;

const sendPage = (gateway: Gateway, response: Response, html: string): void => {
  response.setHeader('Content-Security-Policy', policyOf(html, gateway.identity.origin));
  response.type('html').send(html);
};

const SIGN_IN = new Set(['signIn', 'completeSignIn', 'signOut']);

/** What anybody may ask for: one entry for each operation of `openapi/site.yaml`. */
const OPERATIONS: Readonly<Record<string, SiteOperation>> = {
  landingPage(gateway, _request, response) {
    sendPage(gateway, response, landingPage(gateway));
  },
  showPortal: ({ identity }, _request, response) => sendWebPage('portal', identity.origin, response),
  showConsole: ({ identity }, _request, response) => sendWebPage('console', identity.origin, response),
  getPageAsset: (_gateway, request, response, { file = '' }) => sendAsset(file, request, response),
  listContracts: async (gateway, _request, response) =>
    sendPage(gateway, response, referenceIndex(await contractsOf(gateway))),
  async showContract(gateway, _request, response, { contract = '' }) {
    const contracts = await contractsOf(gateway);
    if (!contracts.has(contract)) throw new Refusal('NOT_FOUND');
    response.setHeader('Content-Security-Policy', REFERENCE_POLICY);
    response.type('html').send(referencePage(contract, contracts));
  },
  getReferenceScript: (_gateway, request, response) => getReferenceScript(request, response),
  async getContract(gateway, _request, response, { contract = '' }) {
    const found = (await contractsOf(gateway)).get(contract);
    if (found === undefined) throw new Refusal('NOT_FOUND');
    response.type('json').send(JSON.stringify(found.document));
  },
  showVerification: (gateway, _request, response) => sendPage(gateway, response, verifyPage()),
  async listPublicNotices(gateway, _request, response) {
    response.json({ items: await publicNotices(gateway) });
  },
  showVerdict: async (gateway, request, response) =>
    sendPage(gateway, response, await showVerdict(gateway, request)),
  async verifyPaper(gateway, request, response) {
    response.json(await verifyPaper(gateway, request));
  },
  getHealth: (gateway, _request, response) => getHealth(gateway, response),
  getReadiness: (gateway, _request, response) => getReadiness(gateway, response),
  getMetrics: (gateway, _request, response) => getMetrics(gateway, response),
  getKeys: (gateway, _request, response) => getKeys(gateway, response),
  getMemberKeys: (gateway, _request, response, { memberId }) => getMemberKeys(gateway, memberId, response),
  signIn,
  completeSignIn,
  signOut,
};

/** The pages and machine answers outside the two APIs. */
export async function openSite(gateway: Gateway): Promise<{
  version: string;
  answer: (request: Request, response: Response, exchange: Exchange) => Promise<void>;
}> {
  const gate = await openContract('site');
  requireAgreement('site', gate.operationIds, Object.keys(OPERATIONS));
  const answer = async (request: Request, response: Response, exchange: Exchange): Promise<void> => {
    const route = gate.find(request.method === 'HEAD' ? 'GET' : request.method, pagePathOf(request.path));
    if (route === undefined) throw new Refusal('NOT_FOUND');
    const { operationId } = route.operation;
    exchange.operationId = operationId;
    if (SIGN_IN.has(operationId)) await gateway.limits.take('sign-in', request.ip ?? 'unknown');
    await OPERATIONS[operationId]?.(gateway, request, response, route.params);
  };
  return { version: gate.version, answer };
}

/** Contracts of no service, with their files. */
const OWN = {
  exchange: 'exchange',
  'agency-witness': 'agency/witness',
  resident: 'resident',
  admin: 'admin',
  site: 'site',
} as const;

/** Both contracts of every service, and our own. */
async function contractsOf({ registry }: Gateway): Promise<Contracts> {
  const own = await Promise.all(
    Object.entries(OWN).map(async ([name, file]) => [name, await contractNamed(file)] as const),
  );
  const services = [...registry.services].flatMap(([name, { client, agency }]) => [
    [name, client] as const,
    [`agency-${name}`, agency] as const,
  ]);
  return new Map([...services, ...own]);
}
