import { flatten, type Schema } from '../../kit/form/schema.ts';

/** The form of a part, and under which name of the one form a field of it is asked. */
export interface PartForm {
  form: Schema | object;
  fills: Readonly<Record<string, string>>;
}

/** The fields of a part by the name under which the one form asks them. */
export const askedAs = ({
  form,
  fills,
}: PartForm): (readonly [asked: string, field: string, schema: Schema])[] =>
  Object.entries(flatten(form as Schema).properties ?? {}).map(
    ([field, schema]) => [fills[field] ?? field, field, schema] as const,
  );

/** One form for all parts: what any of them asks, once; a field that another one fills is asked as that one. */
export function joinForms(parts: readonly PartForm[]): Schema {
  const fields = parts.flatMap(askedAs);
  const renamed = fields.filter(([asked, field]) => asked !== field);
  const own = fields.filter(([asked, field]) => asked === field);
  const properties = Object.fromEntries([...renamed, ...own].map(([asked, , schema]) => [asked, schema]));
  const required = parts.flatMap(({ form, fills }) =>
    (flatten(form as Schema).required ?? []).map((field) => fills[field] ?? field),
  );
  const order = [...new Set(fields.map(([asked]) => asked))];
  return {
    type: 'object',
    required: [...new Set(required)],
    properties: Object.fromEntries(
      order.flatMap((name) => (properties[name] ? [[name, properties[name]]] : [])),
    ),
  };
}
