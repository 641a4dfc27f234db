import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/json.ts';
import { residentSheet, sheet } from '../../../../tests/_support/pension-answers.ts';
import { printCertificate } from './certificate.ts';
import { printInformationSheet } from './information-sheet.ts';

const print = (form: typeof printCertificate, content: JsonObject) =>
  form({ content, number: 'PN-1', issuedOn: '2026-03-05' });

const certificate: JsonObject = {
  number: 'PZ-0001',
  name: '<script>alert(1)</script>',
  sex: 'F',
  accountBalance: '12345.67',
  hukouAddress: `"红山区" & '松山区'`,
  agency: { regionCode: '150400', name: '赤峰市社会保险事业服务中心' },
};

describe('printed certificate', () => {
  const html = print(printCertificate, certificate);

  it('is a complete page with the fields of the form', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    for (const word of ['参保缴费凭证', '本地实际缴费月数', '校验码', '12345.67', '女', '@media print'])
      expect(html).toContain(word);
  });

  it('lets no value speak HTML', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&quot;红山区&quot; &amp; &#39;松山区&#39;');
  });
});

describe('printed information sheet', () => {
  it('shows the six lines and the rows of part 2', () => {
    const html = print(printInformationSheet, sheet());
    for (const word of ['⑥ 转移基金总额', '10856.59', '202403—202411', '6000.00', 'XX-0001'])
      expect(html).toContain(word);
    expect(html).not.toContain('undefined');
  });

  it('has its own form for the residents’ scheme and says when a rate is provisional', () => {
    expect(print(printInformationSheet, residentSheet())).toContain('城乡居民基本养老保险信息表');
    const { sheet: body } = sheet() as { sheet: JsonObject };
    expect(print(printInformationSheet, { sheet: { ...body, rateStatus: 'PROVISIONAL' } })).toContain('暂定');
  });

  it('lets no value speak HTML', () => {
    const { sheet: body } = sheet() as { sheet: JsonObject };
    const html = print(printInformationSheet, { sheet: { ...body, remark: '<img src=x onerror=alert(1)>' } });
    expect(html).not.toContain('<img');
  });
});
