import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const provenance = { source: z.string().nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const words = z.strictObject({ value: z.string(), ...provenance });
const count = z.strictObject({ value: z.int().min(1), ...provenance });

const rulesFile = z.strictObject({
  version: z.string(),
  identifier: words,
  reliefCodes: words,
  relay: z.strictObject({ alarmAfterAttempts: count, longestWaitSeconds: count }),
});

const text = readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');

/** The standards and settings in force, with the SHA-256 (hex) of their file. */
export const LAW = {
  ...rulesFile.parse(parse(text)),
  contentHash: createHash('sha256').update(text).digest('hex'),
};
