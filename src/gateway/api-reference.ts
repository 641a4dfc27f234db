import { escapeHtml } from '../core/html.ts';
import type { Contract } from '../platform/contract.ts';
import { page } from './page.ts';

/** Contracts by the name under which they are shown. */
export type Contracts = ReadonlyMap<string, Contract>;

interface Info {
  title: string;
  version: string;
}

const infoOf = ({ document }: Contract): Info => document['info'] as Info;

/** The list of all contracts. */
export function referenceIndex(contracts: Contracts): string {
  const lines = [...contracts].map(([name, contract]) => {
    const { title, version } = infoOf(contract);
    const link = `<a href="/docs/${name}">${escapeHtml(title)}</a>`;
    return `<li>${link} ${escapeHtml(version)} · <a href="/docs/${name}/openapi.json">OpenAPI</a></li>`;
  });
  const body = `<h1>接口文档<small>API reference</small></h1><ul>${lines.join('')}</ul><nav><p><a href="/">双城通</a></p></nav>`;
  return page({ title: 'API reference', body });
}

const FONT = '"Noto Sans CJK SC","Microsoft YaHei",sans-serif';
const THEME = {
  typography: { fontFamily: FONT, headings: { fontFamily: FONT }, code: { wrap: true } },
  colors: { primary: { main: '#0b57d0' } },
};
const OPTIONS = { theme: JSON.stringify(THEME), 'scroll-y-offset': 'header', 'expand-responses': '200' };

const STYLE = `body{margin:0;font:16px/1.5 ${FONT};color:#1d2129}
header{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:baseline;font-size:.9rem;padding:.6rem 1rem;background:#fff;border-bottom:1px solid #d9dce1}
header strong{font-size:1rem}header a{color:#0b57d0}header a[aria-current]{color:inherit;font-weight:600;text-decoration:none}
@media(min-width:50rem){header{position:sticky;top:0;z-index:2}}`;

/** One contract, drawn by Redoc from our own origin, under the names of all of them. */
export function referencePage(shown: string, contracts: Contracts): string {
  const links = [...contracts.keys()].map((name) => {
    const current = name === shown ? ' aria-current="page"' : '';
    return `<a href="/docs/${name}"${current}>${name}</a>`;
  });
  const options = Object.entries(OPTIONS).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${shown} · 双城通接口文档</title><style>${STYLE}</style></head>
<body>
<header><strong><a href="/docs">双城通接口文档</a></strong>${links.join('\n')}
<a href="/docs/${shown}/openapi.json">OpenAPI</a></header>
<redoc spec-url="/docs/${shown}/openapi.json" ${options.join(' ')}></redoc>
<script defer src="/docs/assets/redoc.js"></script>
</body>
</html>
`;
}

/**
 * Only our own files, no inline script, nothing evaluated. Styles may stand in the page: Redoc writes its own when it
 * draws. Its search index runs in a worker that it makes from a blob.
 */
export const REFERENCE_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src blob:`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
