import { escapeHtml } from '../core/html.ts';
import type { JsonObject } from '../core/json.ts';
import type { Printable } from '../service.ts';
import { page } from './page.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const within = (value: unknown): JsonObject => (typeof value === 'object' ? (value as JsonObject) : {});

/** Codes of the contract as a clerk reads them out. */
const WORDS: Readonly<Record<string, string>> = {
  IN_PERSON: '本人到场 · in person',
  AGENT_WITH_MANDATE: '受委托人代办 · an agent with a written mandate',
  RESIDENT_IDENTITY_CARD: '居民身份证 · resident identity card',
  TEMPORARY_IDENTITY_CARD: '临时居民身份证 · temporary identity card',
  HOUSEHOLD_BOOKLET: '居民户口簿 · household booklet',
  READ_ALOUD: '逐项宣读后口头同意 · item by item, read aloud',
  SIGNED_ON_PAPER: '书面签字同意 · item by item, signed on paper',
  'records-at-both-agencies': '查询两地经办机构的记录 · records at both agencies',
  'application-to-agencies': '将申请转给经办机构 · the application goes to the agencies',
  'documents-between-agencies': '经办机构之间传递文书 · documents between the agencies',
};

const worded = (code: unknown): string => WORDS[text(code)] ?? text(code);

const line = (label: string, value: string): string =>
  `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`;

function agentLines({ name, mandateReference }: JsonObject): string {
  return `${line('受委托人 Agent', text(name))}${line('委托书编号 Written mandate', text(mandateReference))}`;
}

/** What a clerk recorded at the counter, with a line to sign: who was there, what was shown, what was agreed to. */
export const counterRecord: Printable = ({ content, number, issuedOn }) => {
  const document = within(content['document']);
  const items = within(content['consent'])['items'];
  const agreed = Array.isArray(items) ? items.map((item) => `<li>${escapeHtml(worded(item))}</li>`) : [];
  return page({
    title: `窗口受理记录 ${number}`,
    body: `<h1>窗口受理记录<small>Record of filing at a counter</small></h1>
<dl>
${line('受理编号 Case number', number)}
${line('日期 Date', issuedOn)}
${line('受理窗口 Desk', text(content['desk']))}
${line('到场情况 Who was there', worded(content['basis']))}
${line('所验证件 Document seen', worded(document['kind']))}
${line('证件留存编号 Reference', text(document['reference']))}
${content['agent'] === undefined ? '' : agentLines(within(content['agent']))}
${line('同意方式 Agreed', worded(content['consentForm']))}
</dl>
<section><h2>同意的事项 · Agreed to</h2><ul>${agreed.join('')}</ul></section>
<section><p>申请人（受委托人）签名 Signature：____________________</p></section>`,
  });
};
