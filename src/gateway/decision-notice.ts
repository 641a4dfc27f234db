import { APPEAL } from '../core/appeal.ts';
import type { Remedy } from '../core/errors.ts';
import type { Printable } from '../service.ts';
import { escapeHtml } from '../core/html.ts';
import { page } from './page.ts';

const line = (label: string, text: string): string =>
  `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`;

/** Who must act, in words; another agency or person is named as the reason names it. */
const WHO: Readonly<Record<string, string>> = {
  RESIDENT: '申请人本人 · the person',
  ORIGIN_AGENCY: '转出地经办机构 · the agency at the old place',
  DESTINATION_AGENCY: '转入地经办机构 · the agency at the new place',
  NOBODY: '无须办理 · nobody',
};

const reasonBlock = (reason: Remedy, index: number): string => `<section>
<h2>理由 ${index + 1} · Reason ${index + 1}</h2>
<dl>
${line('理由', reason.reasonZh)}
${line('Reason', reason.reason)}
${line('依据 Legal basis', reason.sources.join('；') || '—')}
${line('规则 Rules', reason.ruleIds.join('、') || '—')}
${line('办理主体 Who must act', WHO[reason.whoActs] ?? reason.whoActs)}
${line('解决办法', reason.fixZh)}
${line('What fixes it', reason.fix)}
</dl>
</section>`;

/** The decision notice 告知书 of a refused or partly granted case: reasons, legal basis, who acts, what fixes it, appeal. */
export const decisionNotice: Printable = ({ content, number, issuedOn, appeal: ofService = APPEAL }) => {
  const reasons = Array.isArray(content['reasons']) ? (content['reasons'] as unknown as Remedy[]) : [];
  const { appeal = ofService.appeal, appealZh = ofService.appealZh } =
    reasons.find((reason) => reason.appeal !== undefined) ?? {};
  return page({
    title: `告知书 ${number}`,
    body: `<h1>告知书<small>Decision notice</small></h1>
<p>受理编号 Case number: ${escapeHtml(number)}　日期 Date: ${escapeHtml(issuedOn)}</p>
${reasons.map(reasonBlock).join('\n')}
<section><h2>救济途径 · Remedies</h2>
<p>${escapeHtml(appealZh)}</p>
<p>${escapeHtml(appeal)}</p></section>`,
  });
};
