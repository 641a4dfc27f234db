import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

interface Entry {
  id: string;
  mode: string;
  witness?: boolean;
}

/** Writes a members file to `file` in which these members have no system of their own. */
export async function writeInboxMembers(file: string, members: readonly string[]): Promise<void> {
  const shipped = await readFile(new URL('../../config/members.yaml', import.meta.url), 'utf8');
  const content = parse(shipped) as { members: Entry[] };
  for (const entry of content.members) {
    if (!members.includes(entry.id)) continue;
    entry.mode = 'inbox';
    delete entry.witness;
  }
  await writeFile(file, stringify(content));
}

/** Writes a members file to `file` with these changes to members, by member id. */
export async function writeChangedMembers(
  file: string,
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const shipped = await readFile(new URL('../../config/members.yaml', import.meta.url), 'utf8');
  const content = parse(shipped) as { members: Entry[] };
  for (const entry of content.members) Object.assign(entry, changes[entry.id]);
  await writeFile(file, stringify(content));
}
