import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const part = z.strictObject({
  service: name,
  workflow: name,
  waitsFor: z.array(name).default([]),
  provesFamily: z.boolean().default(false),
  /** Field of its form that names who else it is about. */
  namesFamily: z.string().optional(),
  /** Field of the part ← field of the form. */
  fills: z.record(z.string(), z.string()).default({}),
});

const bundle = z
  .strictObject({ title: z.string().min(1), titleZh: z.string().min(1), parts: z.record(name, part) })
  .refine(
    ({ parts }) => Object.values(parts).every(({ waitsFor }) => waitsFor.every((other) => other in parts)),
    'a part waits for one that does not exist',
  );

const bundlesFile = z.strictObject({ bundles: z.record(name, bundle) });

export type BundleKind = z.infer<typeof bundle>;

/** What can be filed with one form, by name (`config/bundles.yaml`). */
export type BundleKinds = Readonly<Record<string, BundleKind>>;

/** @throws when the file is not as it must be */
export function loadBundles(file: URL | string = new URL('bundles.yaml', import.meta.url)): BundleKinds {
  return bundlesFile.parse(parse(readFileSync(file, 'utf8'))).bundles;
}
