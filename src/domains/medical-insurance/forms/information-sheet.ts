import { plain, type JsonObject } from '../../../core/json.ts';
import { grid, pairs, printedPage, text } from '../../../core/printed-page.ts';
import type { Printable } from '../../../service.ts';

const objectAt = (content: JsonObject, member: string): JsonObject => (content[member] ?? {}) as JsonObject;

const SCHEMES: Readonly<Record<string, string>> = {
  EMPLOYEE: '职工基本医疗保险',
  RESIDENT: '城乡居民基本医疗保险',
};
const KINDS: Readonly<Record<string, string>> = {
  ACTUAL: '实际缴费',
  DEEMED: '视同缴费',
  TAKEN_OVER: '异地转入',
};

/** 参保人员基本医疗保险信息表, from the message as the old place signed it. */
export const printInformationSheet: Printable = ({ content, issuedOn }) => {
  const sheet = content['sheet'] === undefined ? content : objectAt(content, 'sheet');
  const agency = objectAt(sheet, 'agency');
  const body = `<h2>一、参保人员</h2>${personPart(sheet)}
<h2>二、缴费年限</h2>${monthsPart(sheet)}
<h2>三、个人账户</h2>${accountPart(sheet)}
<p>备注：${text(sheet['remark'])}</p>
<div class="seal"><span>转出地医保经办机构（电子签章）：${text(agency['name'])}</span><span>日期：${text(sheet['issuedOn'] ?? issuedOn)}</span></div>`;
  return printedPage('参保人员基本医疗保险信息表', sheet['number'], body);
};

function personPart(sheet: JsonObject): string {
  const person = objectAt(sheet, 'person');
  const agency = objectAt(sheet, 'agency');
  return pairs([
    ['姓名', person['name']],
    ['公民身份号码', person['idNumber']],
    ['医疗保障编号', sheet['insuranceNumber']],
    ['医疗保障类型', SCHEMES[plain(sheet['scheme'])] ?? ''],
    ['转出地', sheet['originRegion']],
    ['转入地', sheet['destinationRegion']],
    ['参保时间', `${plain(sheet['insuredFrom'])} 至 ${plain(sheet['insuredTo'])}`],
    ['待遇享受时间', `${plain(sheet['benefitFrom'])} 至 ${plain(sheet['benefitTo'])}`],
    ['停保日期', sheet['stoppedOn']],
    ['是否欠费', sheet['hasArrears'] === true ? '是' : '否'],
    ['联系人', agency['contact']],
    ['联系电话', agency['phone']],
    ['版本', sheet['version']],
  ]);
}

function monthsPart(sheet: JsonObject): string {
  const sums = pairs([
    ['实际缴费月数', sheet['actualMonths']],
    ['视同缴费月数', sheet['deemedMonths']],
    ['首次缴费时间', sheet['firstContribution']],
    ['建立个人账户时间', sheet['accountOpened']],
  ]);
  const segments = (sheet['segments'] ?? []) as JsonObject[];
  const rows = segments.map((row) => [
    row['from'],
    row['to'],
    row['months'],
    row['region'],
    KINDS[plain(row['kind'])] ?? '',
    row['base'],
  ]);
  return `${sums}${grid(['起', '止', '月数', '参保地', '类型', '月缴费基数'], rows, new Set([5]))}`;
}

function accountPart(sheet: JsonObject): string {
  const amounts = [
    ['个人账户余额', sheet['accountBalance']],
    ['转移金额', sheet['transferAmount']],
  ];
  return grid(['项目', '金额（元）'], amounts, new Set([1]));
}
