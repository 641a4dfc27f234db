import type { JsonObject } from '../../../core/json.ts';
import { pairs, printedPage, text } from '../../../core/printed-page.ts';
import type { Printable } from '../../../service.ts';
import { schemeZh, sexZh } from './words-zh.ts';

/** 基本养老保险参保缴费凭证 as the agency issued it. */
export const printCertificate: Printable = ({ content, issuedOn }) => {
  const agency = (content['agency'] ?? {}) as JsonObject;
  const person = pairs([
    ['姓名', content['name']],
    ['性别', sexZh(content['sex'])],
    ['公民身份号码', content['idNumber']],
    ['个人编号', content['personalNumber']],
    ['户籍地地址', content['hukouAddress']],
    ['险种', schemeZh(content['scheme'])],
    ['在本地参保起始时间', content['insuredFrom']],
    ['在本地参保终止时间', content['insuredTo']],
    ['本地实际缴费月数', content['paidMonths']],
    ['本地参保期间个人账户储存额（元）', content['accountBalance']],
    ['账户类别', content['account'] === 'TEMP' ? '临时缴费账户' : '一般账户'],
    ['校验码', content['checkCode']],
  ]);
  const office = pairs([
    ['行政区划代码', agency['regionCode'] ?? content['region']],
    ['社会保险经办机构名称', agency['name']],
    ['联系电话', agency['phone']],
    ['机构地址', agency['address']],
    ['邮政编码', agency['postcode']],
    ['经办人', content['officer']],
  ]);
  const body = `<h2>参保人员</h2>${person}<h2>社会保险经办机构</h2>${office}
<div class="seal"><span>机构章：</span><span>日期：${text(content['issuedOn'] ?? issuedOn)}</span></div>
<h2>说明</h2>
<p>请妥善保管本凭证。基本养老保险关系保留在原参保地，个人账户储存额继续按规定计息；凭证遗失可由出具机构补发。凭校验码可在线核验，无需盖章。</p>`;
  return printedPage('基本养老保险参保缴费凭证', content['number'], body);
};
