import { escapeHtml } from '../core/html.ts';
import type { Contract } from '../platform/contract.ts';
import { page } from './page.ts';

/** Contracts by the name under which they are shown. */
export type Contracts = ReadonlyMap<string, Contract>;

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  'x-purposes'?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

interface Document {
  info: { title: string; version: string; description?: string };
  servers?: { url: string }[];
  paths?: Record<string, Record<string, Operation>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const documentOf = ({ document }: Contract): Document => document as unknown as Document;

/** The list of all contracts. */
export function referenceIndex(contracts: Contracts): string {
  const lines = [...contracts].map(([name, contract]) => {
    const { title, version } = documentOf(contract).info;
    const link = `<a href="/docs/${name}">${escapeHtml(title)}</a>`;
    return `<li>${link} ${escapeHtml(version)} · <a href="/docs/${name}/openapi.json">OpenAPI</a></li>`;
  });
  const body = `<h1>接口文档<small>API reference</small></h1><ul>${lines.join('')}</ul><nav><p><a href="/">双城通</a></p></nav>`;
  return page({ title: 'API reference', body });
}

/** Every operation of one contract, in its order, with the schemas of what goes in and out. */
export function referencePage(name: string, contract: Contract): string {
  const { info, servers = [], paths = {} } = documentOf(contract);
  const base = (servers[0]?.url ?? '').replace(/\/$/, '');
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined
        ? []
        : [operationSection(`${method.toUpperCase()} ${base}${path}`, operation)];
    }),
  );
  const body = `<h1>${escapeHtml(info.title)}<small>${escapeHtml(info.version)}</small></h1>
<p>${escapeHtml(info.description ?? '')}</p>
<nav><p><a href="/docs">接口文档 API reference</a> · <a href="/docs/${name}/openapi.json">OpenAPI</a></p></nav>
${operations.join('\n')}`;
  return page({ title: info.title, body });
}

function operationSection(line: string, operation: Operation): string {
  const { operationId = '', summary = '', description = '', parameters = [] } = operation;
  const purposes = operation['x-purposes'] ?? [];
  const facts = [
    ...(purposes.length === 0 ? [] : [fact('purposes', purposes.join(', '))]),
    ...parameters.map((p) =>
      fact(`${p.in} ${p.name}`, `${p.required === true ? 'required. ' : ''}${p.description ?? ''}`),
    ),
  ];
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) =>
      `<dt>${escapeHtml(status)}</dt><dd>${escapeHtml(response.description ?? '')}${schemaOf(response.content)}</dd>`,
  );
  return `<section id="${escapeHtml(operationId)}"><h2>${escapeHtml(line)}</h2>
<p><b>${escapeHtml(operationId)}</b> ${escapeHtml(summary)}</p><p>${escapeHtml(description)}</p>
<dl>${facts.join('')}<dt>body</dt><dd>${schemaOf(operation.requestBody?.content) || '–'}</dd>${responses.join('')}</dl></section>`;
}

const fact = (name: string, text: string): string =>
  `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`;

function schemaOf(content: Record<string, { schema?: unknown }> = {}): string {
  const [first] = Object.entries(content);
  if (first === undefined) return '';
  const [type, { schema }] = first;
  return `<details><summary>${escapeHtml(type)}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 1) ?? '')}</pre></details>`;
}
