import { escapeHtml } from '../core/html.ts';
import { labelAt, type Label } from './labels.ts';
import { page } from './page.ts';
import type { Gateway } from './gateway.ts';

const SANDBOX_HINT = `<p>这是沙箱：机构、银行与人员均为模拟。<br>This is a sandbox: its agencies, bank and people are simulated.</p>`;

const serviceLine = ({ zh, en }: Label): string => `<li>${escapeHtml(zh)} ${escapeHtml(en)}</li>`;

/** What stands at `/`: the doors of residents and of those who work here, and where everything else is. */
export function landingPage({ config, labels }: Pick<Gateway, 'config' | 'labels'>): string {
  const services = [...labels].map(([name, own]) => serviceLine(labelAt(own, name, 'service'))).join('');
  return page({
    title: '双城通 Twin-City Gateway',
    body: `<h1>双城通<small>Twin-City Gateway · 赤峰 Chifeng ⇄ 通辽 Tongliao</small></h1>
<p>两市经办机构核验信息、移交居民事项的网关。<br>The gateway through which the agencies of two cities verify records and hand residents' matters over.</p>
${config.sandbox ? SANDBOX_HINT : ''}
<nav><a class="door" href="/portal/">居民门户<small>Residents: apply, follow, see who looked</small></a>
<a class="door" href="/console/">工作台<small>Clerks, officers and auditors</small></a></nav>
<h2>服务 · Services</h2><ul>${services}</ul>
<h2>接口 · Interfaces</h2>
<dl>
<dt>居民 Residents</dt><dd>/resident/v1</dd>
<dt>管理 Administrators and clerks</dt><dd>/admin/v1</dd>
<dt>接口文档 API reference</dt><dd><a href="/docs">/docs</a></dd>
<dt>状态 State</dt><dd><a href="/healthz">/healthz</a> · <a href="/readyz">/readyz</a> · <a href="/metrics">/metrics</a></dd>
<dt>公钥 Public keys</dt><dd><a href="/.well-known/jwks.json">/.well-known/jwks.json</a></dd>
</dl>`,
  });
}
