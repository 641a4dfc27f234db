import type { Request } from 'express';
import { escapeHtml } from '../core/html.ts';
import { page } from './page.ts';
import type { Problem } from './problem.ts';

/** Whether a person opened the address in a browser, as scripts and programs never do. */
export const isOpenedByPerson = (request: Request): boolean =>
  request.get('sec-fetch-mode') === 'navigate' && request.accepts('html') !== false;

/** Addresses to come back to after a sign-in; not those of the sign-in itself. */
const COMES_BACK = /^\/(?!auth\/)[\w\-./~%?&=]{0,200}$/u;

/** A refusal as a person reads it who opened an address: what is wrong, and the ways on. */
export function refusalPage(
  { status, title, titleZh, detail, detailZh, requestId }: Problem,
  address: string,
): string {
  const next = COMES_BACK.test(address) ? address : '/portal/';
  const signIn = `<a class="door" href="/auth/login?next=${escapeHtml(encodeURIComponent(next))}">重新登录<small>Sign in again</small></a>`;
  const more = [detailZh, detail].filter((text) => text !== undefined);
  return page({
    title: `${titleZh} ${title}`,
    body: `<h1>${escapeHtml(titleZh)}<small lang="en">${escapeHtml(title)}</small></h1>
${more.length === 0 ? '' : `<p>${more.map((text) => escapeHtml(text)).join('<br>')}</p>`}
<nav>${status === 401 ? signIn : ''}<a class="door" href="/portal/">居民门户<small>Residents</small></a>
<a class="door" href="/console/">工作台<small>Clerks, officers and auditors</small></a></nav>
<p><small>请求编号 Request number ${escapeHtml(requestId)}</small></p>`,
  });
}
