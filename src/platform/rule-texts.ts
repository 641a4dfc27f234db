import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Texts by the name of their file, such as `rules.yaml`. */
export type RuleTexts = Readonly<Record<string, string>>;

const NAMES = ['rules.yaml', 'clauses.yaml'];

/** What the address of a module says that goes by other texts than those on disk: `?rules=<version>`. */
const VERSION = 'rules';

/** Texts by the version that such an address names. */
const versions = new Map<string, RuleTexts>();

const folderOf = (service: string): URL => new URL(`../domains/${service}/`, import.meta.url);

/** The rule files that lie beside a service now, whatever version counts; empty for a service without. */
export function textsOnDisk(service: string): RuleTexts {
  const files = NAMES.map((name) => [name, new URL(name, folderOf(service))] as const);
  return Object.fromEntries(
    files.filter(([, url]) => existsSync(url)).map(([name, url]) => [name, readFileSync(url, 'utf8')]),
  );
}

/** Lets modules of a service read these texts in place of its files; gives the end of their addresses. */
export function addressOf(version: string, texts: RuleTexts): string {
  versions.set(version, texts);
  return `?${VERSION}=${encodeURIComponent(version)}`;
}

/** The address of a module beside `from`, in the same version: a service is loaded as a whole. */
export function inVersionOf(from: string, url: string): string {
  const version = new URL(from).searchParams.get(VERSION);
  if (version === null || !isBeside(from, url)) return url;
  return `${url}?${VERSION}=${encodeURIComponent(version)}`;
}

const DOMAINS = new URL('../domains/', import.meta.url).href;

/** Whether two modules are of one service. */
function isBeside(one: string, other: string): boolean {
  const [service = ''] = one.slice(DOMAINS.length).split('/');
  return one.startsWith(DOMAINS) && other.startsWith(`${DOMAINS}${service}/`) && !other.includes('?');
}

/** What a version of the rules is known by: `sha256:<hex>` over its texts. */
export function hashOfTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return `sha256:${hash.digest('hex')}`;
}

/** The rule files beside a module, in the version that the module goes by; `contentHash` is what a case pins. */
export function readRuleTexts(
  module: string | URL,
  names: readonly string[],
): { texts: string[]; contentHash: string } {
  const version = new URL(module).searchParams.get(VERSION);
  const instead = version === null ? undefined : versions.get(version);
  const texts = names.map((name) => instead?.[name] ?? readFileSync(new URL(name, module), 'utf8'));
  return { texts, contentHash: hashOfTexts(texts) };
}
