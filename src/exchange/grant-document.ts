import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { isPlainDate } from '../core/dates.ts';
import { sha256 } from '../core/digest.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import type { LawStatus } from '../core/law-values.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const named = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const date = z.string().refine(isPlainDate, 'not a date');
const text = z.string().min(1).max(200);
/** A set as a list: ascending by UTF-16 code units, nothing twice, so that one set has one text. */
const setOf = (item: z.ZodString, most: number) =>
  z
    .array(item)
    .min(1)
    .max(most)
    .refine(
      (items) => items.every((value, index) => index === 0 || items[index - 1]! < value),
      'not in ascending order, or something stands twice',
    );

const grantDocument = z
  .strictObject({
    /** Form of the document. The first form has no such member and says nothing of the status of its legal basis. */
    v: z.literal(2).optional(),
    /** `<name>.<consumer member>`. */
    grantId: z.string().max(128).regex(named),
    /** 1, then one more for each that follows. */
    version: z.int().min(1).max(1_000_000),
    /** Client that may ask. */
    consumer: z.string().max(128).regex(named),
    /** Members that answer; each of them must accept. */
    providers: setOf(z.string().max(100).regex(kebab), 100),
    operations: setOf(z.string().regex(/^[a-z][A-Za-z0-9]{0,80}$/), 100),
    purpose: z.string().max(100).regex(kebab),
    legalBasis: z.strictObject({
      document: text,
      article: text.optional(),
      status: z.enum(['OFFICIAL', 'UNCONFIRMED']).optional(),
    }),
    /** Members of an answer that may be handed over; `*` is all that the contract knows. */
    fields: setOf(z.string().regex(/^(\*|[a-z][A-Za-z0-9]{0,40})$/), 200),
    /** Calls per day, Asia/Shanghai. */
    dailyLimit: z.int().min(1).max(100_000_000),
    /** Days, both included. */
    validity: z
      .strictObject({ from: date, to: date })
      .refine(({ from, to }) => from <= to, 'ends before it begins'),
    createdAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/),
  })
  .refine(
    ({ grantId, consumer }) => memberPart(grantId) === consumer.slice(0, consumer.lastIndexOf('.')),
    'a grant is named <name>.<member of its consumer>',
  )
  .refine(({ v, legalBasis }) => (v === undefined) === (legalBasis.status === undefined), {
    message: 'form 2 says the status of its legal basis, the first form cannot',
    path: ['legalBasis', 'status'],
  });

/** What the parties of a grant sign: who may ask whom for what, why, how often, how long. */
export type GrantDocument = z.output<typeof grantDocument>;

const memberPart = (grantId: string): string => grantId.slice(grantId.indexOf('.') + 1);

/** Where the parties of a grant say its law stands, and how sure that is. */
export interface LegalBasis {
  document: string;
  article?: string;
  status: LawStatus;
}

/** What was signed before a status could be told is unconfirmed. */
export const legalBasisOf = ({ legalBasis: { document, article, status } }: GrantDocument): LegalBasis => ({
  document,
  ...(article !== undefined && { article }),
  status: status ?? 'UNCONFIRMED',
});

/** Reads a document. Throws GRANT_TOKEN_INVALID with every fault; `path` is where it stands. */
export function readGrantDocument(value: unknown, path = '/document'): GrantDocument {
  const outcome = grantDocument.safeParse(value);
  if (outcome.success) return outcome.data;
  const findings: Finding[] = outcome.error.issues.map((issue) => ({
    code: 'DOCUMENT_INVALID',
    message: issue.message,
    path: [path, ...issue.path.map(String)].join('/'),
  }));
  throw new Refusal('GRANT_TOKEN_INVALID', { findings });
}

/** `sha-256:` and the base64url of SHA-256 over the canonical JSON (RFC 8785) of the document. */
export const grantDocumentHash = (document: GrantDocument): string =>
  `sha-256:${sha256(canonicalJson(document)).toString('base64url')}`;
