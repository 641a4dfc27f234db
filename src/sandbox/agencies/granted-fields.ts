import type { JsonObject } from '../../core/json.ts';

/** A question names the fields it wants, the token those that were granted; undefined is all. */
function wanted(question: unknown, granted: readonly string[] | undefined): readonly string[] | undefined {
  if (!Array.isArray(question)) return granted;
  return question.filter(
    (name: unknown): name is string => typeof name === 'string' && (granted?.includes(name) ?? true),
  );
}

/** The record without what was not asked for or not granted; what its contract requires stays. */
export function onlyGranted(
  record: JsonObject,
  schema: Readonly<Record<string, unknown>> | undefined,
  question: JsonObject,
  granted: readonly string[] | undefined,
): JsonObject {
  const fields = wanted(question['fields'], granted);
  if (fields === undefined) return record;
  const always = (schema?.['required'] ?? []) as readonly string[];
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => fields.includes(name) || always.includes(name)),
  );
}
