import type { Request, Response } from 'express';
import { Refusal } from '../core/errors.ts';
import type { Gateway } from './gateway.ts';
import { getHealth, getKeys, getMetrics, getReadiness } from './health.ts';
import { landingPage } from './landing-page.ts';
import { getMemberKeys } from './member-keys.ts';
import { policyOf } from './page.ts';
import type { Exchange } from './serve-operation.ts';
import { completeSignIn, signIn, signOut } from './sign-in.ts';
import { openContract, requireAgreement } from './surface.ts';

type SiteOperation = (
  gateway: Gateway,
  request: Request,
  response: Response,
  params: Readonly<Record<string, string>>,
) => Promise<void> | void;

const SIGN_IN = new Set(['signIn', 'completeSignIn', 'signOut']);

/** What anybody may ask for: one entry for each operation of `openapi/site.yaml`. */
const OPERATIONS: Readonly<Record<string, SiteOperation>> = {
  landingPage(gateway, _request, response) {
    const html = landingPage(gateway);
    response.setHeader('Content-Security-Policy', policyOf(html, gateway.identity.origin));
    response.type('html').send(html);
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
export async function openSite(
  gateway: Gateway,
): Promise<(request: Request, response: Response, exchange: Exchange) => Promise<void>> {
  const gate = await openContract('site');
  requireAgreement('site', gate.operationIds, Object.keys(OPERATIONS));
  return async (request, response, exchange) => {
    const route = gate.find(request.method === 'HEAD' ? 'GET' : request.method, request.path);
    if (route === undefined) throw new Refusal('NOT_FOUND');
    const { operationId } = route.operation;
    exchange.operationId = operationId;
    if (SIGN_IN.has(operationId)) await gateway.limits.take('sign-in', request.ip ?? 'unknown');
    await OPERATIONS[operationId]?.(gateway, request, response, route.params);
  };
}
