import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Samples } from './bench.ts';

const sample = z.strictObject({ operationId: z.string(), body: z.record(z.string(), z.unknown()) });
const person = z.strictObject({ region: z.string(), idNumber: z.string(), name: z.string() });

const samplesFile = z.record(
  z.string(),
  z.strictObject({
    purpose: z.string(),
    /** By member id. */
    people: z.record(z.string(), person),
    known: z.array(sample).min(1),
    unknown: z.array(sample),
    step: sample.optional(),
  }),
);

/** What to ask this member for, from the kit's own samples or a file of the same form. */
export async function readSamples(
  service: string,
  member: string,
  file: URL | string = new URL('samples.yaml', import.meta.url),
): Promise<Samples> {
  const found = samplesFile.parse(parse(await readFile(file, 'utf8')))[service];
  if (found === undefined) throw new Error(`There are no samples for ${service}: give a file with --samples`);
  const known = found.people[member];
  if (known === undefined)
    throw new Error(
      `Nobody whom ${member} knows is named: give a file with --samples, in the form of samples.yaml`,
    );
  const filled = (value: typeof sample._output): typeof sample._output => ({
    ...value,
    body: fill(value.body, known) as Record<string, unknown>,
  });
  return {
    purpose: found.purpose,
    known: found.known.map(filled),
    unknown: found.unknown.map(filled),
    ...(found.step !== undefined && { step: filled(found.step) }),
  };
}

function fill(value: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) =>
      name === 'uuid' ? randomUUID() : (words[name] ?? whole),
    );
  if (Array.isArray(value)) return value.map((item) => fill(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, words)]));
}
