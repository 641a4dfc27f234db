import { useSyncExternalStore } from 'react';
import { useMe } from '../kit/session.ts';

/** Somebody for whom the person signed in acts at present. */
export interface Acting {
  /** Who acts: another sign-in in the same browser acts for nobody. */
  accountId: string;
  delegationId: string;
  name: string;
  services: readonly string[];
}

const STORED_AS = 'acting-for';
const listeners = new Set<() => void>();

function read(): Acting | undefined {
  const stored = sessionStorage.getItem(STORED_AS);
  return stored === null ? undefined : (JSON.parse(stored) as Acting);
}

let current = read();

/** Begins to act for somebody, or for oneself again; kept until the browser's session ends. */
export function actFor(next: Acting | undefined): void {
  current = next;
  if (next === undefined) sessionStorage.removeItem(STORED_AS);
  else sessionStorage.setItem(STORED_AS, JSON.stringify(next));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** For whom requests are made; nobody else when undefined. */
export const actingNow = (): Acting | undefined => current;

export function useActing(): Acting | undefined {
  const acting = useSyncExternalStore(subscribe, actingNow);
  const { data: me } = useMe();
  return acting?.accountId === me?.accountId ? acting : undefined;
}

/** Whose drafts these are: what is typed for somebody else never mixes with one's own. */
export function useDraftOwner(): string {
  const { data: me } = useMe();
  const acting = useActing();
  const own = me?.accountId ?? '';
  return acting === undefined ? own : `${own} for ${acting.delegationId}`;
}
