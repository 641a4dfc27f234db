import { check } from '../../kit/form/check.ts';
import {
  flatten,
  isObject,
  kindOf,
  optionsOf,
  type Schema,
  type Value,
  type Values,
} from '../../kit/form/schema.ts';

/** What the gateway writes itself. */
const OWN: ReadonlySet<string> = new Set(['stepId', 'messageId']);

/** A form as it stands for what has been entered so far. */
export interface ShapedForm {
  schema: Schema;
  /** Asked for now. */
  only: readonly string[];
  /** May stand beside it; behind a fold. */
  more: readonly string[];
}

const conditionsOf = (schema: Schema): readonly Schema[] => [
  ...(schema.if === undefined ? [] : [schema]),
  ...(schema.allOf ?? []).flatMap(conditionsOf),
];

/** Whether what was entered is what a condition speaks of. */
const holds = ({ properties = {} }: Schema, values: Values): boolean =>
  Object.entries(properties).every(([name, member]) => {
    const value = values[name];
    return typeof value === 'string' && optionsOf(member).includes(value);
  });

/** A choice of forms becomes the one that was chosen; before that only the choice is asked for. */
function chosen(schema: Schema, value: Value | undefined): Schema {
  const variants = schema.oneOf ?? [];
  const [mark] =
    Object.entries(variants[0]?.properties ?? {}).find(([, one]) => one.const !== undefined) ?? [];
  if (mark === undefined) return schema;
  const codes = variants.flatMap((variant) => optionsOf(variant.properties?.[mark] ?? {}));
  const choice: Schema = { type: 'string', enum: codes };
  const found = variants.find(
    (variant) => isObject(value) && variant.properties?.[mark]?.const === value[mark],
  );
  if (found === undefined) return { type: 'object', required: [mark], properties: { [mark]: choice } };
  return { ...found, properties: { ...found.properties, [mark]: choice } };
}

const narrowed = (schema: Schema, outcomes: readonly string[]): Schema => {
  const codes = optionsOf(schema).filter((code) => outcomes.includes(code));
  return codes.length === 0 ? schema : { ...schema, enum: codes };
};

/** The form of an operation for what a clerk has entered: with what its outcome asks for, and the outcomes of the step. */
export function shapeForm(schema: Schema, values: Values, outcomes: readonly string[]): ShapedForm {
  const { properties = {}, required = [] } = flatten(schema);
  const asked = conditionsOf(schema).flatMap((one) =>
    one.if !== undefined && holds(one.if, values) ? (one.then?.required ?? []) : [],
  );
  const needed = [...new Set([...required, ...asked])].filter((name) => !OWN.has(name));
  const shown = Object.entries(properties)
    .filter(([name]) => !OWN.has(name))
    .map(([name, member]): [string, Schema] => {
      if (member.oneOf !== undefined) return [name, chosen(member, values[name])];
      return [name, name === 'outcome' ? narrowed(member, outcomes) : member];
    });
  return {
    schema: { type: 'object', required: needed, properties: Object.fromEntries(shown) },
    only: needed,
    more: shown.map(([name]) => name).filter((name) => !needed.includes(name)),
  };
}

/** The object of this name anywhere in what the agency was sent, the outermost first. */
function groupNamed(request: Value | undefined, name: string): Values | undefined {
  if (!isObject(request)) return undefined;
  const own = request[name];
  if (isObject(own)) return own;
  return Object.values(request)
    .map((one) => groupNamed(one, name))
    .find((one) => one !== undefined);
}

function fill(schema: Schema, known: Values): Values {
  const { properties = {} } = flatten(schema);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, member]) => {
      const value = known[name] ?? (name === 'name' ? known['nameZh'] : undefined);
      if (isObject(value) && kindOf(member) === 'group') return [[name, fill(member, value)]];
      return value !== undefined && check(member, value).length === 0 ? [[name, value]] : [];
    }),
  );
}

/** What need not be typed again: groups of the form that the letter holds under the same name. */
export function prefill(schema: Schema, request: Value): Values {
  const { properties = {} } = flatten(schema);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, member]) => {
      if (kindOf(member) !== 'group') return [];
      const known = groupNamed(request, name);
      const filled = known === undefined ? prefill(member, request) : fill(member, known);
      return Object.keys(filled).length === 0 ? [] : [[name, filled]];
    }),
  );
}

/** Money in an answer is read by two people unless the clerk decides otherwise. */
export const movesMoney = ({ only }: ShapedForm): boolean => only.includes('funds');

/** Only what is asked for or was entered goes out. */
export const sentOf = ({ schema }: ShapedForm, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in (schema.properties ?? {})));

const isSame = (one: Schema | undefined, other: Schema | undefined): boolean =>
  Object.keys(one?.properties ?? {}).join() === Object.keys(other?.properties ?? {}).join();

const merged = (known: Values, entered: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(known), ...Object.keys(entered)])].map((name) => {
      const [one, other] = [known[name], entered[name]];
      const both = isObject(one) && isObject(other) ? merged(one, other) : (other ?? one);
      return [name, both as Value];
    }),
  );

/** Fills a part of the form whose kind has just been chosen with what is known; what was entered stays. */
export function refill(before: ShapedForm, after: ShapedForm, values: Values, request: Value): Values {
  const known = prefill(after.schema, request);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [old, fresh] = [before.schema.properties?.[name], after.schema.properties?.[name]];
      const filled = known[name];
      if (isSame(old, fresh) || !isObject(filled) || !isObject(value)) return [name, value];
      return [name, merged(filled, value)];
    }),
  );
}
