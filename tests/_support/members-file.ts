import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

export { writeInboxMembers } from '../../src/demo/bundle/world.ts';

/** Writes a members file to `file` with these changes to members, by member id. */
export async function writeChangedMembers(
  file: string,
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const shipped = await readFile(new URL('../../config/members.yaml', import.meta.url), 'utf8');
  const content = parse(shipped) as { members: { id: string }[] };
  for (const entry of content.members) Object.assign(entry, changes[entry.id]);
  await writeFile(file, stringify(content));
}
