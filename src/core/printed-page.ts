import { escapeHtml } from './html.ts';
import { plain, type Json } from './json.ts';

const STYLE = `
@page { size: A4; margin: 15mm; }
@page wide { size: A4 landscape; margin: 12mm; }
body { font: 14px/1.5 "Noto Serif CJK SC", "Noto Sans CJK SC", "Songti SC", SimSun, serif; color: #000; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { text-align: center; font-size: 1.5rem; margin: 0 0 .25rem; }
.number { text-align: right; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #000; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f2f2; font-weight: normal; }
.money { text-align: right; font-variant-numeric: tabular-nums; }
.wide { page: wide; }
.wide table { font-size: .8rem; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.seal { margin-top: 2rem; display: flex; justify-content: space-between; }
@media print { body { max-width: none; padding: 0; } th { background: none; } }
`;

/** The value as text that HTML cannot misread. */
export const text = (value: Json | undefined): string => escapeHtml(plain(value));

/** A complete page that prints on A4. `body` is HTML whose values went through {@link text}. */
export const printedPage = (title: string, number: Json | undefined, body: string): string =>
  `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${text(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${text(title)}</h1><p class="number">编号：${text(number)}</p>
${body}
</main></body>
</html>
`;

/** Label and value pairs, two to a line. */
export function pairs(entries: readonly (readonly [label: string, value: Json | undefined])[]): string {
  const cells = entries.map(([label, value]) => `<th scope="row">${text(label)}</th><td>${text(value)}</td>`);
  const lines = Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => {
    const second = cells[index * 2 + 1] ?? '<th></th><td></td>';
    return `<tr>${cells[index * 2] ?? ''}${second}</tr>`;
  });
  return `<table><tbody>${lines.join('\n')}</tbody></table>`;
}

/** A table with a head; columns named in `money` stand right-aligned. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly (Json | undefined)[])[],
  money: ReadonlySet<number> = new Set(),
): string {
  const th = head.map((label) => `<th scope="col">${text(label)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map(
      (value, index) => `<td${money.has(index) ? ' class="money"' : ''}>${text(value)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${th}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}
