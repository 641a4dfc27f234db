import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { toShanghaiInstant } from '../core/dates.ts';
import type { Samples } from './bench.ts';

const sample = z.strictObject({ operationId: z.string(), body: z.record(z.string(), z.unknown()) });

const samplesFile = z.record(
  z.string(),
  z
    .strictObject({
      purpose: z.string(),
      /** By member id: what the words `${…}` of the bodies stand for. */
      people: z.record(z.string(), z.record(z.string(), z.string())),
      known: z.array(sample).default([]),
      unknown: z.array(sample).default([]),
      step: sample.optional(),
      steps: z.array(sample).default([]),
      file: z.record(z.string(), z.unknown()).optional(),
      notOffered: z.array(z.string()).default([]),
    })
    .refine(({ known, step }) => known.length > 0 || step !== undefined, 'neither a question nor a step'),
);

/** What to ask this member for, from the kit's own samples or a file of the same form. */
export async function readSamples(
  service: string,
  member: string,
  file: URL | string = new URL('samples.yaml', import.meta.url),
): Promise<Samples> {
  const found = samplesFile.parse(parse(await readFile(file, 'utf8')))[service];
  if (found === undefined) throw new Error(`There are no samples for ${service}: give a file with --samples`);
  const words = found.people[member];
  if (words === undefined)
    throw new Error(
      `Nobody whom ${member} knows is named: give a file with --samples, in the form of samples.yaml`,
    );
  const filled = (value: typeof sample._output): typeof sample._output => ({
    ...value,
    body: fill(value.body, words) as Record<string, unknown>,
  });
  return {
    purpose: found.purpose,
    known: found.known.map(filled),
    unknown: found.unknown.map(filled),
    steps: found.steps.map(filled),
    notOffered: new Set(found.notOffered),
    ...(found.step !== undefined && { step: filled(found.step) }),
    ...(found.file !== undefined && { file: fill(found.file, words) as Record<string, unknown> }),
  };
}

const DAY_MS = 86_400_000;

/** Words that stand for something else each time. */
const MADE: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  now: () => toShanghaiInstant(new Date()),
  tomorrow: () => toShanghaiInstant(new Date(Date.now() + DAY_MS)),
};

function wordFor(name: string, words: Readonly<Record<string, string>>): string {
  const word = MADE[name]?.() ?? words[name];
  if (word === undefined) throw new Error(`The samples do not say what \${${name}} is`);
  return word;
}

function fill(value: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) => wordFor(name, words));
  if (Array.isArray(value)) return value.map((item) => fill(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, words)]));
}
