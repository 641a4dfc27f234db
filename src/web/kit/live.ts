import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Which queries show a thing of each kind, by the first words of their keys; the id may follow. */
export type Shown = Readonly<Record<string, readonly string[]>>;

const SOON_MS = 300;
/** Where much changes a page is read again no more often than this. */
const CALM_MS = 3_000;
/** How often everything is read while no events come. */
const ASK_MS = 10_000;
/** What no event tells, such as the days that are left, is read so often. */
const SURE_MS = 60_000;
/** The gateway says something at least every 15 s; who hears nothing for so long has lost it. */
const SILENT_MS = 40_000;

/**
 * Reads again what the page shows of things that have changed, while the page is seen. The stream goes on after the
 * last event, also when the page was away for a while; while it is cut the page asks now and then.
 */
export function useLive(client: QueryClient, address: string, shown: Shown, isOn: boolean): void {
  useEffect(() => (isOn ? follow(client, address, shown) : undefined), [client, address, shown, isOn]);
}

function follow(client: QueryClient, address: string, shown: Shown): () => void {
  const stale = staleKeys(client);
  const everything = Object.entries(shown).flatMap(([kind, keys]) => [[kind], ...keys.map((key) => [key])]);
  const stream = createStream(address, {
    ...Object.fromEntries(
      Object.entries(shown).map(([kind, keys]) => [
        kind,
        (id) => stale.add([[kind, id], ...keys.map((key) => [key])]),
      ]),
    ),
    reset: () => void client.invalidateQueries(),
  });
  let askedAt = Date.now();
  const look = (): void => (document.visibilityState === 'visible' ? stream.open() : stream.close());
  const ask = (): void => {
    if (document.visibilityState !== 'visible') return;
    if (stream.isWell() && Date.now() - askedAt < SURE_MS) return;
    askedAt = Date.now();
    stale.add(everything);
  };
  look();
  const asking = setInterval(ask, ASK_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    clearInterval(asking);
    stale.forget();
    stream.close();
  };
}

interface Stream {
  open: () => void;
  close: () => void;
  /** Whether events come; a stream that ended for good, or died without a word, is begun anew. */
  isWell: () => boolean;
}

/** Server-sent events that go on after the last one whenever they are opened again. */
function createStream(address: string, told: Readonly<Record<string, (id: string) => void>>): Stream {
  let source: EventSource | undefined;
  let place = '';
  let heardAt = 0;
  const heard = (event: MessageEvent<string>): void => {
    place = event.lastEventId;
    heardAt = Date.now();
    told[event.type]?.((JSON.parse(event.data) as { id?: string }).id ?? '');
  };
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    heardAt = Date.now();
    source = new EventSource(place === '' ? address : `${address}?after=${encodeURIComponent(place)}`);
    for (const kind of ['place', ...Object.keys(told)]) source.addEventListener(kind, heard);
  };
  return {
    open,
    close,
    isWell: () => {
      const state = source?.readyState;
      const isDead = state === EventSource.CLOSED || Date.now() - heardAt > SILENT_MS;
      if (isDead) open();
      return state === EventSource.OPEN && !isDead;
    },
  };
}

/** Queries to read again: soon at first, then in calm steps. */
function staleKeys(client: QueryClient): { add: (keys: string[][]) => void; forget: () => void } {
  const waiting = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = 0;
  const read = (): void => {
    timer = undefined;
    readAt = Date.now();
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return {
    add(keys) {
      for (const key of keys) waiting.set(key.join(' '), key);
      timer ??= setTimeout(read, Math.max(SOON_MS, readAt + CALM_MS - Date.now()));
    },
    forget: () => clearTimeout(timer),
  };
}
