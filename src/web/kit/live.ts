import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Which queries show a thing of each kind, by the first words of their keys; the id may follow. */
export type Shown = Readonly<Record<string, readonly string[]>>;

const LATER_MS = 300;

/**
 * Reads again what the page shows of things that have changed. The stream is open only while the page is seen; it goes
 * on after the last event, also when it was away for a while.
 */
export function useLive(client: QueryClient, address: string, shown: Shown, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let source: EventSource | undefined;
    let last = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stale = new Set<string>();
    const refresh = (): void => {
      waiting = undefined;
      const kinds = [...stale];
      stale.clear();
      for (const key of kinds) void client.invalidateQueries({ queryKey: [key] });
    };
    const heard = (kind: string) => (event: MessageEvent<string>) => {
      last = event.lastEventId;
      const { id } = JSON.parse(event.data) as { id?: string };
      for (const key of shown[kind] ?? []) stale.add(key);
      if (id !== undefined) void client.invalidateQueries({ queryKey: [kind, id] });
      waiting ??= setTimeout(refresh, LATER_MS);
    };
    const open = (): void => {
      source = new EventSource(last === '' ? address : `${address}?after=${encodeURIComponent(last)}`);
      for (const kind of Object.keys(shown)) source.addEventListener(kind, heard(kind));
      source.addEventListener('reset', () => void client.invalidateQueries());
    };
    const look = (): void => {
      if (document.visibilityState === 'hidden') {
        source?.close();
        source = undefined;
      } else if (source === undefined) open();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(waiting);
      source?.close();
    };
  }, [client, address, shown, isOn]);
}
