import { plain, type Json, type JsonObject } from '../../../core/json.ts';
import { grid, pairs, printedPage, text } from '../../../core/printed-page.ts';
import type { Printable } from '../../../service.ts';
import { sexZh } from './words-zh.ts';

const objectAt = (content: JsonObject, member: string): JsonObject => (content[member] ?? {}) as JsonObject;
const rowsAt = (content: JsonObject): JsonObject[] => (content['rows'] ?? []) as JsonObject[];

/** 基本养老保险关系转移接续信息表, or the residents' 信息表, from the message as the origin signed it. */
export const printInformationSheet: Printable = ({ content, issuedOn }) => {
  const sheet = content['sheet'] === undefined ? content : objectAt(content, 'sheet');
  const issued = text(sheet['issuedOn'] ?? issuedOn);
  const seal = `<div class="seal"><span>转出地社会保险经办机构（章）：</span><span>日期：${issued}</span></div>`;
  return sheet['form'] === 'RESIDENT'
    ? printedPage('城乡居民基本养老保险信息表', sheet['number'], `${residentBody(sheet)}${seal}`)
    : printedPage('基本养老保险关系转移接续信息表', sheet['number'], `${employeeBody(sheet)}${seal}`);
};

function personPart(person: JsonObject): string {
  return pairs([
    ['姓名', person['name']],
    ['性别', sexZh(person['sex'])],
    ['公民身份号码', person['idNumber']],
    ['出生日期', person['birth']],
    ['个人编号', person['personalNumber']],
    ['参加工作时间', person['workStartedOn']],
    ['首次参保地实行个人缴费时间', person['personalPaymentSince']],
    ['本人首次缴费时间', person['firstContribution']],
    ['本人建立个人账户时间', person['accountSince']],
    ['在本地缴费起始时间', person['localFrom']],
    ['在本地缴费终止时间', person['localTo']],
    ['在本地实际缴费月数', person['localMonths']],
    ['转移日期', person['transferDate']],
    ['转出单位名称', person['unitName']],
  ]);
}

function employeeBody(sheet: JsonObject): string {
  const lines = objectAt(sheet, 'lines');
  const money = grid(
    ['项目', '金额（元）'],
    [
      ['① 1998年1月1日前账户中个人缴费累计储存额', lines['f1']],
      ['② 1998年1月1日至调转上年末个人账户累计储存额', lines['f2']],
      ['③ 调转当年记入个人账户本金金额', lines['f3']],
      ['④ 个人账户基金转移额（①＋②＋③）', lines['f4']],
      ['⑤ 统筹基金转移额', lines['f5']],
      ['⑥ 转移基金总额（④＋⑤）', lines['f6']],
    ],
    new Set([1]),
  );
  const provisional =
    sheet['rateStatus'] === 'PROVISIONAL' ? '<p>上年记账利率尚未公布，本表为暂定，公布后重新出具。</p>' : '';
  const detail = grid(EMPLOYEE_HEAD, rowsAt(sheet).map(employeeRow), new Set([6, 10, 11, 12, 13, 14, 15]));
  return `<h2>一、参保人员基本信息</h2>${personPart(objectAt(sheet, 'person'))}
<h2>二、转移基金</h2>${money}${provisional}
<section class="wide"><h2>三、缴费明细</h2>${detail}</section>
<p>备注：${text(sheet['remark'])}</p>`;
}

const EMPLOYEE_HEAD = [
  '流水号',
  '行政区划',
  '地区名称',
  '年度',
  '起止年月',
  '月数',
  '月缴费基数',
  '单位缴费比例%',
  '划入账户比例%',
  '个人缴费比例%',
  '当年记账金额',
  '其中个人',
  '当年记账利息',
  '其中个人',
  '至本年末账户累计储存额',
  '其中个人',
  '备注',
];

function employeeRow(row: JsonObject, index: number): (Json | undefined)[] {
  const month = (member: string) => `${plain(row['year'])}${plain(row[member]).padStart(2, '0')}`;
  return [
    row['serial'] ?? index + 1,
    row['regionCode'],
    row['regionName'],
    row['year'],
    `${month('fromMonth')}—${month('toMonth')}`,
    row['months'],
    row['base'],
    row['employerRate'],
    row['accountRate'],
    row['personalRate'],
    row['credited'],
    row['creditedPersonal'],
    row['interest'],
    row['interestPersonal'],
    row['balance'],
    row['balancePersonal'],
    row['remark'],
  ];
}

function residentBody(sheet: JsonObject): string {
  const balance = objectAt(sheet, 'balance');
  const money = grid(
    ['项目', '金额（元）'],
    [
      ['个人缴费', balance['personal']],
      ['集体补助', balance['collectiveSubsidy']],
      ['政府补贴', balance['governmentSubsidy']],
      ['利息', balance['interest']],
      ['个人账户储存额合计（转移金额）', balance['total']],
    ],
    new Set([1]),
  );
  const members = [
    'year',
    'months',
    'personal',
    'collectiveSubsidy',
    'governmentSubsidy',
    'interest',
    'balance',
  ];
  const detail = grid(
    ['年度', '月数', '个人缴费', '集体补助', '政府补贴', '利息', '年末储存额'],
    rowsAt(sheet).map((row) => members.map((member) => row[member])),
    new Set([2, 3, 4, 5, 6]),
  );
  return `<h2>一、参保人员基本信息</h2>${personPart(objectAt(sheet, 'person'))}
<h2>二、个人账户</h2>${money}
<h2>三、缴费明细</h2>${detail}
<p>备注：${text(sheet['remark'])}</p>`;
}
