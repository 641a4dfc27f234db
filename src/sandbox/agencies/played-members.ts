import { readMembersFile, type MembersFile } from '../../exchange/members-file.ts';
import { PLAYED, type PlayedMember } from './agency-list.ts';

const SHIPPED_MEMBERS = new URL('../../../config/members.yaml', import.meta.url);
const HERE = 'http://sandbox.invalid';

/** What this sandbox plays of the gateway's members file. */
export interface PlayedFile {
  /** The members whose systems are here. */
  members: readonly PlayedMember[];
  /** Entries of the file by which members are granted something; each member's own is named `<id>.<member>`. */
  grants: MembersFile['grants'];
  /** Invented members without a system, whose clerks answer at desks. */
  desks: readonly { id: string; nameZh: string }[];
}

/** The members of a file whose systems are this sandbox's, and those the pension stories need in any case. */
export async function readPlayedMembers(file: URL | string = SHIPPED_MEMBERS): Promise<PlayedFile> {
  const { content } = await readMembersFile(file, HERE);
  const simulated = content.members
    .filter(({ baseUrl }) => baseUrl?.startsWith(`${HERE}/agencies/`) === true)
    .map(({ id, city, nameZh, services }) => ({ id, city, nameZh, services }));
  const pension = PLAYED.map(({ id, regionCode, nameZh }) => ({
    id,
    city: regionCode,
    nameZh,
    services: simulated.find((member) => member.id === id)?.services ?? ['pension'],
  }));
  const others = simulated.filter(({ id }) => pension.every((own) => own.id !== id));
  const desks = content.members
    .filter(({ synthetic, baseUrl }) => synthetic && baseUrl === undefined)
    .map(({ id, nameZh }) => ({ id, nameZh }));
  return { members: [...pension, ...others], grants: content.grants, desks };
}
