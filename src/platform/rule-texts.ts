import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Texts by the name of their file, such as `rules.yaml`. */
export type RuleTexts = Readonly<Record<string, string>>;

const NAMES = ['rules.yaml', 'clauses.yaml'];

/** Texts that count instead of those on disk, by address. Filled before a service is loaded, never afterwards. */
const instead = new Map<string, string>();

const folderOf = (service: string): URL => new URL(`../domains/${service}/`, import.meta.url);

/** The rule files that lie beside a service now, whatever version this process goes by; empty for a service without. */
export function textsOnDisk(service: string): RuleTexts {
  const files = NAMES.map((name) => [name, new URL(name, folderOf(service))] as const);
  return Object.fromEntries(
    files.filter(([, url]) => existsSync(url)).map(([name, url]) => [name, readFileSync(url, 'utf8')]),
  );
}

/** Lets a service that is not loaded yet read these texts in place of its files. */
export function goByTexts(service: string, texts: RuleTexts): void {
  for (const [name, text] of Object.entries(texts)) instead.set(new URL(name, folderOf(service)).href, text);
}

/** What a version of the rules is known by: `sha256:<hex>` over its texts. */
export function hashOfTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return `sha256:${hash.digest('hex')}`;
}

/** The rule files of a folder in the version that this process goes by; `contentHash` is what a case pins. */
export function readRuleTexts(
  folder: string | URL,
  names: readonly string[],
): { texts: string[]; contentHash: string } {
  const texts = names.map((name) => {
    const url = new URL(name, folder);
    return instead.get(url.href) ?? readFileSync(url, 'utf8');
  });
  return { texts, contentHash: hashOfTexts(texts) };
}
