import { canonicalJson } from '../../core/canonical-json.ts';
import { Refusal } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import { isUniqueViolation, type Sql } from '../../platform/database.ts';
import { personFor } from '../../platform/persons.ts';
import { storeSealed } from '../../platform/sealed.ts';
import type { CaseEngine } from '../engine.ts';
import { readTimes } from '../times.ts';
import type { BundlePart, BundleToOpen } from './bundle-types.ts';

const submissionOf = ({ name, applicant, consent, parts }: BundleToOpen): string =>
  canonicalJson({ name, applicant, consent, parts: parts.map((part) => ({ ...part })) });

/**
 * Takes one form for several matters in, all of it or nothing; the worker opens the cases. The same key with the same
 * content gives the first answer again. @throws Refusal IDEMPOTENCY_KEY_REUSED
 */
export async function openBundle(engine: CaseEngine, wanted: BundleToOpen): Promise<string> {
  const before = await findSubmission(engine, wanted);
  if (before !== undefined) return before;
  try {
    return await engine.db.transaction((tx) => insertBundle(engine, tx, wanted));
  } catch (error) {
    if (!isUniqueViolation(error, 'bundle_idempotency')) throw error;
    const twin = await findSubmission(engine, wanted);
    if (twin === undefined) throw error;
    return twin;
  }
}

async function findSubmission({ db, box }: CaseEngine, wanted: BundleToOpen): Promise<string | undefined> {
  const [row] = await db.query<{ id: string; digest: Buffer }>(
    `select b.id, b.idempotency_digest as digest from bundle b
     where b.applicant_account = $1 and b.idempotency_key = $2`,
    [wanted.account, wanted.idempotencyKey],
  );
  if (row === undefined) return undefined;
  const same = box.lookups(submissionOf(wanted)).some((digest) => digest.equals(row.digest));
  if (!same) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return row.id;
}

async function insertBundle(engine: CaseEngine, tx: Sql, wanted: BundleToOpen): Promise<string> {
  const { at, business, today } = await readTimes(tx);
  const id = uuidv7();
  await tx.query(
    `insert into bundle (id, number, node_id, name, person_id, applicant_account, consent_version, consent_items,
       idempotency_key, idempotency_digest, opened_at, opened_business, filed_by)
     values ($1, 'TB-' || $2 || '-' || $3 || '-' || lpad(nextval('bundle_number')::text, 6, '0'), $2, $4, $5, $6, $7,
       $8, $9, $10, $11, $12, $13)`,
    [
      id,
      engine.nodeId,
      today.replaceAll('-', ''),
      wanted.name,
      await personFor(tx, engine.box, wanted.applicant),
      wanted.account,
      wanted.consent.version,
      JSON.stringify(wanted.consent.items),
      wanted.idempotencyKey,
      engine.box.lookup(submissionOf(wanted)),
      at,
      business,
      wanted.filedBy ?? null,
    ],
  );
  for (const [position, part] of wanted.parts.entries()) await insertPart(engine, tx, id, position, part);
  return id;
}

async function insertPart(
  engine: CaseEngine,
  tx: Sql,
  bundleId: string,
  position: number,
  { part, service, workflow, input, subject, waitsFor, provenBy, delegationId }: BundlePart,
): Promise<void> {
  await tx.query(
    `insert into bundle_part (bundle_id, part, position, service, entry, person_id, waits_for, proven_by,
       delegation_id, input_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      bundleId,
      part,
      position,
      service,
      workflow,
      await personFor(tx, engine.box, subject),
      waitsFor,
      provenBy ?? null,
      delegationId ?? null,
      await storeSealed(tx, engine.box, JSON.stringify(input)),
    ],
  );
}
