interface Part {
  salt: string;
  text: string;
  value: Record<string, unknown>;
}

interface Entry {
  stream: string;
  seq: number;
  previous: string;
  hash: string;
  text: string;
  said: { kind: string; at: number } & Record<string, unknown>;
  proof?: Part;
  content?: Part;
}

export interface Verdict {
  /** In the order they were made; without a fault it holds. */
  checks: { name: string; fault?: string }[];
  bundle: {
    evidence?: string;
    entries: Entry[];
    inclusion: { stream: string; seq: number; seal: number; index: number; size: number; path: string[] }[];
    seals: { seq: number; token: string }[];
    witnesses: { member: string; seal: number }[];
  };
  /** Whose keys the signatures were verified with, by thumbprint. */
  used: Map<string, string>;
}

/** Runs every check of the offline program over a bundle. Throws when it is no bundle at all. */
export function verifyBundle(archive: Uint8Array): Promise<Verdict>;
