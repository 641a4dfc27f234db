import type { Tone } from '../../kit/status-tag.tsx';
import type { Client, Key, Member } from './member-queries.ts';

const DAY_MS = 86_400_000;
/** From here on somebody should register the next key. */
const SOON_DAYS = 30;

/** How a key, or all keys of somebody together, stand: `words` is a key of the page's words. */
export interface Standing {
  tone: Tone;
  words: 'none' | 'toCome' | 'ended' | 'endsSoon' | 'weak' | 'inForce';
  days?: number;
}

/** Where a single key stands now. */
export function standingOfKey({ notBefore, notAfter, weak }: Key, now = Date.now()): Standing {
  if (Date.parse(notBefore) > now) return { tone: 'waiting', words: 'toCome' };
  const left = notAfter === undefined ? Infinity : Date.parse(notAfter) - now;
  if (left <= 0) return { tone: 'waiting', words: 'ended' };
  const days = Math.floor(left / DAY_MS);
  if (days < SOON_DAYS) return { tone: 'notice', words: 'endsSoon', days };
  return weak ? { tone: 'notice', words: 'weak' } : { tone: 'done', words: 'inForce' };
}

/** Worst first: without a key in force nothing can be signed; a key that ends soon is well while another stays. */
export function standingOfClient({ keys }: Client, now = Date.now()): Standing {
  const inForce = keys
    .map((key) => standingOfKey(key, now))
    .filter(({ words }) => words !== 'ended' && words !== 'toCome');
  const lasting = inForce.find(({ words }) => words === 'inForce');
  return lasting ?? inForce[0] ?? { tone: 'problem', words: 'none' };
}

const WORST: readonly Standing['words'][] = ['none', 'endsSoon', 'weak'];

export function standingOfMember({ clients }: Member): Standing {
  const all = clients.map((client) => standingOfClient(client));
  const worst = WORST.map((words) => all.find((one) => one.words === words)).find((one) => one !== undefined);
  return worst ?? all[0] ?? { tone: 'problem', words: 'none' };
}
