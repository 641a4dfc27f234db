import { describe, expect, it } from 'vitest';
import { SOCIAL_INSURANCE_APPEAL } from '../core/appeal.ts';
import { decisionNotice } from './decision-notice.ts';
import { policyOf } from './page.ts';

const reason = {
  ruleIds: ['ELI-2'],
  sources: ['国办发〔2009〕66号 第二条'],
  reason: 'A pension is being received',
  reasonZh: '<script>alert(1)</script>',
  whoActs: 'NOBODY',
  fix: 'a "quoted" & dangerous < fix',
  fixZh: '无需办理',
};

const html = decisionNotice({ content: { reasons: [reason] }, number: 'TC-1', issuedOn: '2026-03-02' });

describe('a decision notice', () => {
  it('says why, on which law, who must act, and how to appeal', () => {
    for (const words of ['国办发〔2009〕66号 第二条', 'ELI-2', '无须办理', '行政复议', 'TC-1', '2026-03-02'])
      expect(html).toContain(words);
  });

  it('gives the way of appeal that the reason names, else that of the service', () => {
    expect(html).not.toContain('第八十三条');
    const content = { reasons: [reason] };
    const paper = { content, number: 'TC-1', issuedOn: '2026-03-02', appeal: SOCIAL_INSURANCE_APPEAL };
    expect(decisionNotice(paper)).toContain('第八十三条');
    const own = { ...reason, appeal: 'Ask <above>.', appealZh: '可以依法申请行政复议。' };
    const notice = decisionNotice({ content: { reasons: [own] }, number: 'TC-1', issuedOn: '2026-03-02' });
    expect(notice).toContain('Ask &lt;above&gt;.');
    expect(notice).not.toContain('第八十三条');
  });

  it('shows no text of others as markup', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('a &quot;quoted&quot; &amp; dangerous &lt; fix');
  });

  it('is shown under a policy that allows its own style and nothing else', () => {
    const policy = policyOf(html, 'https://issuer.example');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /);
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(policyOf('<p>plain</p>', 'https://issuer.example')).toContain("style-src 'none'");
  });
});
