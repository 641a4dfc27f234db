import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const field = z
  .strictObject({
    ours: text,
    theirs: text,
    /** Further spellings that are read. */
    also: z.array(text).default([]),
    type: z.enum(['text', 'count', 'money', 'rate', 'date', 'time', 'code']),
    dictionary: text.optional(),
    length: z.int().positive(),
    required: z.boolean().default(false),
  })
  .refine(
    ({ type, dictionary }) => (type === 'code') === (dictionary !== undefined),
    'a code has a dictionary',
  );

const list = z.strictObject({
  ours: text,
  node: text,
  max: z.int().positive(),
  fields: z.array(field).min(1),
});

const shape = z.strictObject({
  node: text.optional(),
  fields: z.array(field).default([]),
  lists: z.array(list).default([]),
});

const fieldTable = z
  .strictObject({
    version: text,
    source: text.nullable(),
    status: z.enum(['OFFICIAL', 'UNCONFIRMED']),
    dictionaries: z.record(z.string(), z.record(z.string(), text)),
    failures: z.array(z.strictObject({ match: text, code: text })),
    envelope: z.strictObject({ fields: z.array(field).min(1) }),
    transactions: z.record(
      z.string().regex(/^\d{4}[A-Z]?$/),
      z.strictObject({ name: text, input: shape, output: shape }),
    ),
  })
  .superRefine(({ dictionaries, transactions, envelope }, context) => {
    const shapes = Object.values(transactions).flatMap(({ input, output }) => [input, output]);
    const fields = [
      envelope.fields,
      ...shapes.flatMap((one) => [one.fields, ...one.lists.map((l) => l.fields)]),
    ];
    for (const { dictionary, theirs } of fields.flat())
      if (dictionary !== undefined && dictionaries[dictionary] === undefined)
        context.addIssue({ code: 'custom', message: `${theirs}: no dictionary ${dictionary}` });
  });

/** The national platform's messages as data. */
export type FieldTable = z.output<typeof fieldTable>;
export type Field = z.output<typeof field>;
export type Shape = z.output<typeof shape>;

/** Reads a field table. Throws with the path of the offending value. */
export const readFieldTable = (file: string): FieldTable => fieldTable.parse(parse(file));

/** The table beside this module. */
export const FIELDS: FieldTable = readFieldTable(
  readFileSync(new URL('fields.yaml', import.meta.url), 'utf8'),
);
