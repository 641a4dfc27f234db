import { readMembersFile } from '../../exchange/members-file.ts';
import { PLAYED } from './agency-list.ts';

/** A member of the gateway that this sandbox plays. */
export interface PlayedMember {
  id: string;
  /** GB/T 2260 code of the city it serves. */
  city: string;
  nameZh: string;
  services: readonly string[];
}

const SHIPPED_MEMBERS = new URL('../../../config/members.yaml', import.meta.url);
const HERE = 'http://sandbox.invalid';

/** The members of a file whose systems are this sandbox's, and those the pension stories need in any case. */
export async function readPlayedMembers(
  file: URL | string = SHIPPED_MEMBERS,
): Promise<readonly PlayedMember[]> {
  const { content } = await readMembersFile(file, HERE);
  const simulated = content.members
    .filter(({ baseUrl }) => baseUrl?.startsWith(`${HERE}/agencies/`) === true)
    .map(({ id, city, nameZh, services }) => ({ id, city, nameZh, services }));
  const pension = PLAYED.map(({ id, regionCode, nameZh }) => ({
    id,
    city: regionCode,
    nameZh,
    services: ['pension'],
  }));
  return [...pension, ...simulated.filter(({ id }) => pension.every((own) => own.id !== id))];
}
