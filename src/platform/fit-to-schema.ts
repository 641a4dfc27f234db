import type { JsonObject } from '../core/json.ts';

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties that an object schema declares, those of its `allOf` included. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  const own = (schema['properties'] ?? {}) as Record<string, Schema>;
  const inherited = ((schema['allOf'] ?? []) as Schema[]).map(propertiesOf);
  return Object.assign({}, ...inherited, own) as Record<string, Schema>;
}

/** Names that must be there, those of its `allOf` included. */
export const requiredOf = (schema: Schema): string[] => [
  ...((schema['required'] ?? []) as string[]),
  ...((schema['allOf'] ?? []) as Schema[]).flatMap(requiredOf),
];

/** The part of a value that an object schema declares, all the way down: one form fills many schemas. */
export function fitToSchema(schema: Schema, value: JsonObject): JsonObject {
  const properties = propertiesOf(schema);
  if (Object.keys(properties).length === 0) return value;
  const entries = Object.entries(properties).flatMap(([name, inner]) => {
    const given = value[name];
    if (given === undefined) return [];
    return [[name, isObject(given) ? fitToSchema(inner, given) : given] as const];
  });
  return Object.fromEntries(entries);
}
