/** As much of JSON Schema 2020-12 as the forms of the contracts use. */
export interface Schema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
  items?: Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  description?: string;
}

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Values = { readonly [name: string]: Value };

/** A plain value as it stands in a field. */
export const textOf = (value: Value | undefined): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value);

/** An object schema with the members of its `allOf` beside its own, the required ones first. */
export function flatten(schema: Schema): Schema {
  const parts = (schema.allOf ?? []).map(flatten);
  const required = [
    ...new Set([...parts.flatMap((part) => part.required ?? []), ...(schema.required ?? [])]),
  ];
  const all: Record<string, Schema> = Object.assign(
    {},
    ...parts.map(({ properties }) => properties),
    schema.properties,
  );
  const order = [
    ...required.filter((name) => name in all),
    ...Object.keys(all).filter((name) => !required.includes(name)),
  ];
  return {
    ...schema,
    required,
    properties: Object.fromEntries(order.flatMap((name) => (all[name] ? [[name, all[name]] as const] : []))),
  };
}

export type Kind =
  | 'group'
  | 'list'
  | 'choices'
  | 'choice'
  | 'yes-no'
  | 'agreed'
  | 'number'
  | 'region'
  | 'month'
  | 'date'
  | 'text';

const REGION = String.raw`^[1-9]\d{5}$`;
const MONTH = '(0[1-9]|1[0-2])$';

/** How a member is asked for. */
export function kindOf(schema: Schema): Kind {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'object' || schema.properties !== undefined) return 'group';
  if (type === 'array') return schema.items?.enum === undefined ? 'list' : 'choices';
  if (type === 'boolean') return schema.const === true ? 'agreed' : 'yes-no';
  if (schema.enum !== undefined || schema.const !== undefined) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  if (schema.pattern === REGION) return 'region';
  if (schema.format === 'date') return 'date';
  return schema.pattern?.endsWith(MONTH) === true ? 'month' : 'text';
}

export const optionsOf = ({ enum: values, const: only }: Schema): string[] =>
  (values ?? (only === undefined ? [] : [only])).filter((value) => typeof value === 'string');

/** The same values with another one at a name; without a value it is left out. */
export function withMember(values: Values, name: string, value: Value | undefined): Values {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}

export const isObject = (value: Value | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** Whether anything was entered anywhere inside. */
export function isFilled(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (isList(value)) return value.some(isFilled);
  return isObject(value) ? Object.values(value).some(isFilled) : true;
}
