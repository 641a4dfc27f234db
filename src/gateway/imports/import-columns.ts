import type { Json, JsonObject } from '../../core/json.ts';

/** As much of a schema as a cell needs. */
interface Schema {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  allOf?: readonly Schema[];
  items?: Schema;
}

export interface ImportColumn {
  /** Where the cell goes, `application.contact.phone`. */
  name: string;
  isRequired: boolean;
  toValue: (cell: string) => Json;
}

const asText = (cell: string): Json => cell;
const asList = (cell: string): Json => cell.split(/[;；]/u).map((item) => item.trim());

/** What every file says of the person, of whoever is there, and of the consent. */
const FIXED: readonly ImportColumn[] = [
  'person.name',
  'person.idNumber',
  'mandate.basis',
  'mandate.document.kind',
  'mandate.document.reference',
  'mandate.consentForm',
  'consent.version',
].map((name): ImportColumn => ({ name, isRequired: true, toValue: asText }));

const AGENT: readonly ImportColumn[] = ['name', 'idNumber', 'mandateReference'].map((name) => ({
  name: `mandate.agent.${name}`,
  isRequired: false,
  toValue: asText,
}));

/** The columns of a file of applications; an application's own come from its schema. */
export const columnsOf = (application: Schema): ImportColumn[] => [
  ...FIXED,
  { name: 'consent.items', isRequired: true, toValue: asList },
  ...AGENT,
  ...leavesOf(application, 'application', true),
];

function leavesOf(schema: Schema, at: string, isRequired: boolean): ImportColumn[] {
  const { properties, required } = flat(schema);
  if (Object.keys(properties).length === 0) return [{ name: at, isRequired, toValue: valueOf(schema) }];
  return Object.entries(properties).flatMap(([name, member]) =>
    leavesOf(member, `${at}.${name}`, isRequired && required.includes(name)),
  );
}

function flat(schema: Schema): { properties: Record<string, Schema>; required: string[] } {
  const parts = (schema.allOf ?? []).map(flat);
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties),
    required: [...parts.flatMap(({ required }) => required), ...(schema.required ?? [])],
  };
}

const YES_NO: Readonly<Record<string, boolean>> = { true: true, 是: true, false: false, 否: false };

/** A cell in the type of its schema; what is none stays a text, which the schema then refuses. */
function valueOf({ type, items }: Schema): (cell: string) => Json {
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('integer') || types.includes('number'))
    return (cell) => (/^-?\d+(\.\d+)?$/u.test(cell) ? Number(cell) : cell);
  if (types.includes('boolean')) return (cell) => YES_NO[cell.toLowerCase()] ?? cell;
  if (types.includes('array')) return items?.properties === undefined ? asList : asJson;
  return asText;
}

function asJson(cell: string): Json {
  try {
    return JSON.parse(cell) as Json;
  } catch {
    return cell;
  }
}

/** The cells of a row as the contract's body; an empty cell says nothing. */
export function bodyOf(
  columns: readonly ImportColumn[],
  cells: Readonly<Record<string, string>>,
): JsonObject {
  const body: JsonObject = { mandate: {}, consent: {}, person: {}, application: {} };
  for (const { name, toValue } of columns) {
    const cell = cells[name];
    if (cell !== undefined && cell !== '') put(body, name.split('.'), toValue(cell));
  }
  return body;
}

function put(into: JsonObject, [name = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as JsonObject, rest, value);
}
