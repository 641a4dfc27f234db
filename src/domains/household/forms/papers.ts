import { escapeHtml } from '../../../core/html.ts';
import { valueAt, type Json, type JsonObject } from '../../../core/json.ts';
import type { Printable } from '../../../service.ts';
import { LAW } from '../rules.ts';

const STYLE = `
@page { size: A4; margin: 15mm; }
body { font: 14px/1.5 "Noto Serif CJK SC", "Noto Sans CJK SC", "Songti SC", SimSun, serif; color: #000; margin: 0 auto; max-width: 48rem; padding: 1rem; }
h1 { text-align: center; font-size: 1.5rem; }
section { break-after: page; }
section:last-child { break-after: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid #000; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f2f2; font-weight: normal; }
.seal { display: flex; justify-content: space-between; margin-top: 2rem; }
@media print { body { max-width: none; padding: 0; } th { background: none; } }
`;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? escapeHtml(String(value)) : '';

const RELATIONS: Readonly<Record<string, string>> = {
  SELF: '本人',
  SPOUSE: '配偶',
  CHILD: '子女',
  PARENT: '父母',
  GRANDCHILD: '孙子女、外孙子女',
  GRANDPARENT: '祖父母、外祖父母',
  SIBLING: '兄弟姐妹',
  OTHER: '其他',
};

const relationOf = ({ relation }: JsonObject): string =>
  typeof relation === 'string' ? (RELATIONS[relation] ?? '') : '';

type Line = readonly [label: string, pointer: string];

const lines = (paper: Json, rows: readonly Line[]): string =>
  rows
    .map(
      ([label, at]) =>
        `<tr><th scope="row">${escapeHtml(label)}</th><td>${text(valueAt(paper, at))}</td></tr>`,
    )
    .join('\n');

const people = (paper: Json): string => {
  const movers = valueAt(paper, '/movers');
  const rows = (Array.isArray(movers) ? (movers as JsonObject[]) : []).map(
    (one) =>
      `<tr><td>${text(one['name'])}</td><td>${text(one['idNumber'])}</td><td>${escapeHtml(relationOf(one))}</td><td>${text(one['birth'])}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">姓名</th><th scope="col">公民身份号码</th><th scope="col">与持证人关系</th><th scope="col">出生日期</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
};

interface Form {
  title: string;
  member: string;
  rows: readonly Line[];
  note: string;
}

/** One page for each paper of the message. */
const printed =
  ({ title, member, rows, note }: Form): Printable =>
  ({ content }) => {
    const papers = content[member];
    const pages = (Array.isArray(papers) ? papers : []).map(
      (paper) => `<section><h1>${title}</h1>
<table><tbody>${lines(paper, rows)}</tbody></table>
<h2>迁移人员</h2>${people(paper)}
<div class="seal"><span>签发机关（章）：${text(valueAt(paper, '/issuer/name'))}</span><span>承办人：${text(valueAt(paper, '/officer'))}</span></div>
<p>${note}</p></section>`,
    );
    return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${pages.join('\n')}</main></body>
</html>
`;
  };

/** 准予迁入证明, one page for each permit. */
export const printPermit = printed({
  title: '准予迁入证明',
  member: 'permits',
  rows: [
    ['编号', '/number'],
    ['业务流水号', '/caseNo'],
    ['申请人', '/applicant/name'],
    ['迁出地', '/from/address'],
    ['迁入地', '/to/address'],
    ['迁移原因代码', '/reasonCode'],
    ['变动范围', '/scopeCode'],
    ['签发日期', '/issuedOn'],
    ['有效期截止日期', '/validUntil'],
  ],
  note: `第二联：迁出地不能网上办理的，请携带本证明到迁出地派出所办理户口迁移证。未填写有效期的，本平台自签发次日起按${LAW.paperDays.permit.value}日计算（该期限未经核实）。`,
});

/** 户口迁移证, one page for each certificate. */
export const printMoveCertificate = printed({
  title: '户口迁移证',
  member: 'certificates',
  rows: [
    ['编号', '/number'],
    ['准迁证编号', '/permitNumber'],
    ['持证人', '/holder/name'],
    ['原住址', '/from/address'],
    ['迁往地址', '/to/address'],
    ['迁移原因代码', '/reasonCode'],
    ['签发日期', '/issuedOn'],
    ['有效期截止日期', '/validUntil'],
  ],
  note: '请妥善保管。到达迁入地后应当及时办理迁入登记；公民身份号码不变。',
});
