import { cityOf, provinceOf } from '../core/region.ts';
import type { Alg } from './envelope-keys.ts';
import type { MembersFile } from './members-file.ts';

/** A public key as registered. It counts from `notBefore` until `notAfter`. */
export interface ClientKey {
  kid: string;
  alg: Alg;
  jwk: Readonly<Record<string, unknown>>;
  notBefore: Date;
  notAfter?: Date;
}

/** Registered software of a member. */
export interface Client {
  id: string;
  memberId: string;
  /** What its keys may be used with. */
  algs: readonly Alg[];
  /** Prefixes of `sub` it may speak for, its member's own among them. */
  subjects: readonly string[];
  /** Where answers go that it wants to have later. */
  callbackUrl?: string;
  keys: readonly ClientKey[];
}

/** An agency. */
export interface Member {
  id: string;
  /** GB/T 2260 code of the city it serves. */
  city: string;
  name: string;
  nameZh: string;
  uscc: string;
  /** `api`: we call it. `inbox`: its clerks answer in the console. */
  mode: 'api' | 'inbox';
  services: readonly string[];
  /** Services whose agencies of its city it supervises: complaints about them come to it. */
  supervises?: readonly string[] | undefined;
  /** Keeps the head of our log and countersigns it. */
  witness?: boolean | undefined;
  /** Without a slash at the end. */
  baseUrl?: string;
  /** Form in which its software signs and is called; `native` or absent: our own alone. */
  edge?: 'native' | 'modi' | 'x-road' | 'http-signatures';
  clients: readonly Client[];
  /** Calls to it rest until then, by an officer's word. */
  pausedUntil?: Date;
  /** Business time since when it has answered nobody; its steps rest. */
  downSince?: Date;
}

/** Whether calls to a member rest now. */
export const isPaused = ({ pausedUntil }: Pick<Member, 'pausedUntil'>): boolean =>
  pausedUntil !== undefined && pausedUntil.getTime() > Date.now();

export interface MemberRegistry {
  member(id: string): Member | undefined;
  client(id: string): Client | undefined;
  /** The member that answers for a region: by its six digits, then by city, then by the province rule. */
  forRegion(service: string, region6: string): Member | undefined;
  all(): readonly Member[];
}

/** Members of a file with the keys that are registered for their clients. */
export function createMemberRegistry(
  file: Pick<MembersFile, 'members' | 'provinces'>,
  keysOf: (clientId: string) => readonly ClientKey[],
  pauses: ReadonlyMap<string, Date> = new Map(),
  outages: ReadonlyMap<string, Date> = new Map(),
): MemberRegistry {
  const members = new Map(
    file.members.map((entry) => [
      entry.id,
      toMember(entry, keysOf, pauses.get(entry.id), outages.get(entry.id)),
    ]),
  );
  const clients = new Map(
    [...members.values()].flatMap((m) => m.clients.map((client) => [client.id, client])),
  );
  const byPlace = new Map<string, Member>();
  for (const member of members.values()) {
    for (const service of member.services) {
      const place = `${service} ${member.city}`;
      if (!byPlace.has(place)) byPlace.set(place, member);
    }
  }
  for (const { province, service, member } of file.provinces) {
    byPlace.set(`${service} ${province}`, members.get(member)!);
  }
  return {
    member: (id) => members.get(id),
    client: (id) => clients.get(id),
    forRegion: (service, region6) =>
      byPlace.get(`${service} ${region6}`) ??
      byPlace.get(`${service} ${cityOf(region6)}`) ??
      byPlace.get(`${service} ${provinceOf(region6)}`),
    all: () => [...members.values()],
  };
}

function toMember(
  { synthetic: _synthetic, baseUrl, clients, ...entry }: MembersFile['members'][number],
  keysOf: (clientId: string) => readonly ClientKey[],
  pausedUntil: Date | undefined,
  downSince: Date | undefined,
): Member {
  return {
    ...entry,
    ...(pausedUntil !== undefined && { pausedUntil }),
    ...(downSince !== undefined && { downSince }),
    ...(baseUrl !== undefined && { baseUrl }),
    clients: clients.map(({ id, algs, subjects, callbackUrl }) => ({
      id,
      memberId: entry.id,
      algs,
      subjects: [`${entry.id}/`, ...subjects],
      ...(callbackUrl !== undefined && { callbackUrl }),
      keys: keysOf(id),
    })),
  };
}
