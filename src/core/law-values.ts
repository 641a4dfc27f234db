/** Whether what is said of the law was confirmed against a publication; what was not is shown as such. */
export type LawStatus = 'OFFICIAL' | 'UNCONFIRMED';

/** One value of the law with where it comes from and how sure it is. */
export interface LawValue {
  /** Where it stands in its rule file, such as `accountRates.0`. */
  id: string;
  status: LawStatus;
  /** Document number; null while none is confirmed. */
  source: string | null;
  value?: unknown;
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
}

type Sourced = Omit<LawValue, 'id'>;

const isSourced = (node: object): node is Sourced =>
  'source' in node && 'status' in node && (node.status === 'OFFICIAL' || node.status === 'UNCONFIRMED');

/** Every sourced value of a rule file, at whatever depth, for the administrators' list. */
export function lawValues(node: unknown, path = ''): LawValue[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isSourced(node)) {
    const { status, source, value, effectiveFrom, effectiveTo } = node;
    const shown = typeof value === 'bigint' ? value.toString() : value;
    return [
      {
        id: path,
        status,
        source,
        value: shown,
        effectiveFrom: effectiveFrom ?? null,
        effectiveTo: effectiveTo ?? null,
      },
    ];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    lawValues(child, path === '' ? key : `${path}.${key}`),
  );
}
