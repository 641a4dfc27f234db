import type { Api } from '../cli/api.ts';
import type { Database } from '../platform/database.ts';

/** A gateway with its sandbox in which a demo plays. */
export interface Place {
  as: (account: string) => Promise<Api>;
  sandboxUrl: string;
  /** The store of the gateway, where it is at hand. */
  db?: Database;
}
