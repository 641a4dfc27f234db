import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CHIFENG } from './housing.ts';

const HOHHOT = 'hohhot-housing-fund';

interface Entry {
  id: string;
  clients: unknown[];
}

/** The shipped members and a third centre, which only lends. */
export async function membersWithHohhot(): Promise<string> {
  const shipped = await readFile(new URL('../../config/members.yaml', import.meta.url), 'utf8');
  const content = parse(shipped) as { members: Entry[]; grants: Entry[] };
  const model = content.members.find(({ id }) => id === CHIFENG);
  content.members.push({
    ...structuredClone(model),
    id: HOHHOT,
    city: '150100',
    name: 'Hohhot Housing Fund Centre',
    nameZh: '呼和浩特市住房公积金中心',
    baseUrl: `\${SANDBOX_URL}/agencies/${HOHHOT}`,
    clients: [{ id: `${HOHHOT}.core` }],
  } as Entry);
  for (const grant of content.grants)
    if (grant.id.startsWith('housing-fund')) grant.clients = [...grant.clients, `${HOHHOT}.core`];
  const file = join(await mkdtemp(join(tmpdir(), 'members-')), 'members.yaml');
  await writeFile(file, stringify(content));
  return file;
}
