import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { Api } from '../../cli/api.ts';
import type { Finding } from '../../cases/audit.ts';

/** Where the family moves: a gateway and whoever answers for its agencies. */
export interface World {
  as: (account: string) => Promise<Api>;
  /** Puts an agency out of reach, until disposed. */
  silence(memberId: string): Promise<AsyncDisposable>;
  /** What the audit finds, where the store is at hand. */
  audit?(): Promise<Finding[]>;
  /** Lets business time fly, until disposed. */
  hurry(): Promise<AsyncDisposable>;
  say: (text: string) => void;
}

/** Agencies with systems: one that is silenced answers every call with 503. */
export async function takeDown(sandboxUrl: string, agency: string): Promise<AsyncDisposable> {
  const faults = `${sandboxUrl}/sandbox/faults`;
  const response = await fetch(faults, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'down', agency }),
  });
  const { id } = (await response.json()) as { id: number };
  return {
    async [Symbol.asyncDispose]() {
      await fetch(`${faults}/${id}`, { method: 'DELETE' });
    },
  };
}

interface MemberEntry {
  id: string;
  mode: string;
  witness?: boolean;
}

/** Writes a members file to `file` in which these members have no system of their own. */
export async function writeInboxMembers(file: string, members: readonly string[]): Promise<void> {
  const shipped = await readFile(new URL('../../../config/members.yaml', import.meta.url), 'utf8');
  const content = parse(shipped) as { members: MemberEntry[] };
  for (const entry of content.members) {
    if (!members.includes(entry.id)) continue;
    entry.mode = 'inbox';
    delete entry.witness;
  }
  await writeFile(file, stringify(content));
}
