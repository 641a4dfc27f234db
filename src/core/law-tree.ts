import { canonicalJson } from './canonical-json.ts';

/** One value of a rule file, wherever it stands, as it is compared and shown. */
export interface LawLine {
  /** Such as `interestRates[2025 RESIDENT].value`. */
  path: string;
  /** Text as it stands, or JSON. */
  value: string;
  /** Null while no document is confirmed; absent where the file names none. */
  source?: string | null;
  status?: string;
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
}

const PROVENANCE: ReadonlySet<string> = new Set([
  'source',
  'sources',
  'status',
  'effectiveFrom',
  'effectiveTo',
]);
/** What tells the entries of a list apart, so that one that moves down is still the same. */
const NAMES = ['effectiveFrom', 'year', 'scheme', 'pool', 'id', 'code', 'title', 'prefix', 'name'] as const;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value as never));

function nameOf(entry: unknown, index: number, all: readonly unknown[]): string {
  const names = (one: unknown): string =>
    isNode(one)
      ? NAMES.flatMap((name) =>
          typeof one[name] === 'string' || typeof one[name] === 'number' ? [`${one[name]}`] : [],
        ).join(' ')
      : '';
  const own = names(entry);
  return own !== '' && all.filter((other) => names(other) === own).length === 1 ? own : `${index + 1}`;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function provenanceOf(node: Node): Partial<LawLine> {
  if (!('status' in node)) return {};
  const source = Array.isArray(node['sources']) ? node['sources'].join('；') : textOrNull(node['source']);
  return {
    source: source === '' ? null : source,
    status: String(node['status']),
    ...('effectiveFrom' in node && { effectiveFrom: textOrNull(node['effectiveFrom']) }),
    ...('effectiveTo' in node && { effectiveTo: textOrNull(node['effectiveTo']) }),
  };
}

/** Every value of a parsed rule file with what is said of its origin, in the order of the file. */
export function lawLines(node: unknown, path = '', above: Partial<LawLine> = {}): LawLine[] {
  if (Array.isArray(node) && node.some(isNode))
    return node.flatMap((entry, index) => lawLines(entry, `${path}[${nameOf(entry, index, node)}]`, above));
  if (!isNode(node)) return [{ path, value: shown(node), ...above }];
  const own = { ...above, ...provenanceOf(node) };
  return Object.entries(node)
    .filter(([key]) => !PROVENANCE.has(key))
    .flatMap(([key, child]) => lawLines(child, path === '' ? key : `${path}.${key}`, own));
}

/** A value that two versions do not have alike; null on the side that lacks it. */
export interface LawChange {
  path: string;
  before: LawLine | null;
  after: LawLine | null;
}

/** What is different in `after`: in its order, what it has lost at the end. */
export function lawChanges(before: readonly LawLine[], after: readonly LawLine[]): LawChange[] {
  const old = new Map(before.map((line) => [line.path, line]));
  const changed = after.flatMap((line): LawChange[] => {
    const earlier = old.get(line.path) ?? null;
    old.delete(line.path);
    if (earlier !== null && shown(earlier) === shown(line)) return [];
    return [{ path: line.path, before: earlier, after: line }];
  });
  return [...changed, ...[...old.values()].map((line) => ({ path: line.path, before: line, after: null }))];
}
