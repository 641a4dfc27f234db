import { compactVerify, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';
import type { OfficerKey } from './officer-keys.ts';

const TYP = 'log-restore+jwt';
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.strictObject({ seq: z.int().nonnegative(), head: hash });

/** No member takes free text: the log holds no personal data. */
export const restoreDeclaration = z.strictObject({
  v: z.literal(1),
  /** PUBLIC_URL. */
  gateway: z.string(),
  /** SHA-256 of the manifest of the backup. */
  backup: hash,
  /** Number under which the incident is known. */
  incident: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/, 'is the number of an incident, not a text'),
  /** The last seal that the backup holds. */
  base: head,
  /** The last seal that is known to have been; the log goes on after it. */
  last: head,
  /** What each witness knows, with its countersignature. */
  witnessed: z.array(head.extend({ member: z.string(), countersignature: z.string() })),
  /** Witnesses that could not be asked. */
  unheard: z.array(z.string()),
  /** Milliseconds since 1970: what was logged between these two is lost. */
  lost: z.strictObject({ from: z.int(), to: z.int() }),
});

/** What two security officers sign before a backup may be put back. */
export type RestoreDeclaration = z.output<typeof restoreDeclaration>;

/** One officer's signature over the declaration. */
export const signRestore = (declaration: RestoreDeclaration, key: SigningKey): Promise<string> =>
  signClaims(declaration, TYP, key);

export interface SignedRestore {
  declaration: RestoreDeclaration;
  officers: readonly OfficerKey[];
}

/** Where in the register a signature must have counted: the key was sealed before the loss and is in force `at`. */
interface Standing {
  keys: ReadonlyMap<string, OfficerKey>;
  sealed: number;
  at: number;
}

/** The declaration once two officers signed the same one; else the reason why it does not stand. */
export async function readRestore(
  tokens: readonly string[],
  standing: Standing,
): Promise<SignedRestore | string> {
  const officers: OfficerKey[] = [];
  const texts = new Set<string>();
  for (const token of tokens) {
    const read = await readSignature(token, standing);
    if (typeof read === 'string') return read;
    officers.push(read.officer);
    texts.add(read.text);
  }
  const [text, ...others] = texts;
  if (text === undefined || others.length > 0) return 'the signatures are not over one declaration';
  if (new Set(officers.map(({ account }) => account)).size < 2)
    return 'it takes the signatures of two people';
  const declaration = parseDeclaration(text);
  return declaration === undefined ? 'the declaration is malformed' : { declaration, officers };
}

/** A declaration in its canonical form; `undefined` for any other text. */
export function parseDeclaration(text: string): RestoreDeclaration | undefined {
  try {
    const { data } = restoreDeclaration.safeParse(JSON.parse(text));
    return data !== undefined && canonicalJson(data) === text ? data : undefined;
  } catch {
    return undefined;
  }
}

async function readSignature(
  token: string,
  { keys, sealed, at }: Standing,
): Promise<{ officer: OfficerKey; text: string } | string> {
  try {
    const { kid = '', typ } = decodeProtectedHeader(token);
    const officer = keys.get(kid);
    if (typ !== TYP) return `a signature is no ${TYP}`;
    if (officer === undefined) return `the key ${kid} is no officer's`;
    if (officer.from > sealed) return `the key ${kid} was registered after the last seal of the backup`;
    if (officer.ended !== undefined && officer.ended < at) return `the key ${kid} was ended`;
    const { payload } = await compactVerify(token, officer.key, { algorithms: ['ES256'] });
    return { officer, text: Buffer.from(payload).toString() };
  } catch {
    return 'a signature does not hold';
  }
}
