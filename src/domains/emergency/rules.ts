import { parse } from 'yaml';
import { z } from 'zod';
import { readRuleTexts } from '../../platform/rule-texts.ts';

const provenance = { source: z.string().nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const words = z.strictObject({ value: z.string(), ...provenance });
const count = z.strictObject({ value: z.int().min(1), ...provenance });

const rulesFile = z.strictObject({
  version: z.string(),
  identifier: words,
  reliefCodes: words,
  relay: z.strictObject({ alarmAfterAttempts: count, longestWaitSeconds: count }),
});

const { texts, contentHash } = readRuleTexts(import.meta.url, ['rules.yaml']);

/** The standards and settings in force; `contentHash` is what a request pins. */
export const LAW = {
  ...rulesFile.parse(parse(texts[0] ?? '')),
  contentHash,
};
