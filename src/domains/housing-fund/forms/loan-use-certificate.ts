import { plain, type JsonObject } from '../../../core/json.ts';
import { pairs, printedPage, text } from '../../../core/printed-page.ts';
import type { Printable } from '../../../service.ts';

const STATUS: Readonly<Record<string, string>> = {
  NORMAL: '正常',
  SEALED: '封存',
  ARREARS: '欠缴',
  OTHER: '其他',
};

const objectAt = (content: JsonObject, member: string): JsonObject => (content[member] ?? {}) as JsonObject;

/** 异地贷款职工住房公积金缴存使用证明, from the message as the deposit centre signed it (建金〔2015〕135号). */
export const printLoanUseCertificate: Printable = ({ content, issuedOn }) => {
  const certificate = objectAt(content, 'certificate');
  const person = objectAt(content, 'person');
  const said = (member: string): string => plain(certificate[member]);
  const body = `${pairs([
    ['姓名', person['name']],
    ['公民身份号码', person['idNumber']],
    ['个人账号', said('accountNumber')],
    ['开户年月', said('openedMonth')],
    ['账户状态', STATUS[said('certifiedStatus')] ?? ''],
    ['缴存基数（元）', said('base')],
    ['单位缴存比例（%）', said('unitRatePct')],
    ['个人缴存比例（%）', said('personRatePct')],
    ['月缴存额（元）', said('monthly')],
    ['缴存余额（元）', said('balance')],
    ['最近连续缴存', `${said('continuousFrom')} 至 ${said('continuousTo')}`],
    ['贷款城市', said('lendingRegion')],
    ['是否有贷款记录', certificate['hasLoan'] === true ? '是' : '否'],
    ['贷款次数', said('loanCount')],
    ['累计贷款金额（元）', said('loanTotal')],
    ['未清偿贷款余额（元）', said('outstandingLoan')],
  ])}
<div class="seal"><span>缴存地住房公积金管理中心（电子签章）：${text(certificate['issuedBy'])}</span><span>日期：${text(certificate['issuedOn'] ?? issuedOn)}</span></div>`;
  return printedPage('异地贷款职工住房公积金缴存使用证明', certificate['number'], body);
};
