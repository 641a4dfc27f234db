import { createHash } from 'node:crypto';
import { escapeHtml } from '../core/html.ts';

const STYLE = `body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2129}
h1{font-size:1.6rem}h1 small{display:block;font-size:1rem;font-weight:400}h2{font-size:1.1rem;margin-top:1.6rem}
dl{display:grid;grid-template-columns:12rem 1fr;gap:.3rem 1rem}dt{color:#4e5969}dd{margin:0}a{color:#0b57d0}
input,button{font:inherit;min-height:44px;padding:.4rem .8rem;border:1px solid #7d8896;border-radius:8px;max-width:100%;box-sizing:border-box}button{background:#0b57d0;color:#fff}
.door{display:inline-block;min-width:14rem;margin:.4rem .8rem .4rem 0;padding:.8rem 1rem;border-radius:8px;background:#0b57d0;color:#fff;text-decoration:none}.door small{display:block}
@media(max-width:40rem){dl{grid-template-columns:1fr}}
@media print{body{margin:0;max-width:none}section{break-inside:avoid}nav{display:none}}`;

/** A complete page; `body` is HTML that the caller has escaped. */
export const page = ({ title, body }: { title: string; body: string }): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/gu;

/** The policy under which a page of ours is shown: its own style sheets by their digests, no script, no frame. */
export function policyOf(html: string, signInOrigin: string): string {
  const styles = [...html.matchAll(STYLES)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return [
    `default-src 'none'`,
    `style-src ${styles.length === 0 ? `'none'` : styles.join(' ')}`,
    `img-src 'self' data:`,
    `form-action 'self' ${signInOrigin}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
