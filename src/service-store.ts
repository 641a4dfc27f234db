import { existsSync } from 'node:fs';
import { migrate } from './platform/migrate.ts';
import type { Database } from './platform/database.ts';

/** Schema of a service that owns tables. */
const schemaOf = (service: string): string => `svc_${service.replaceAll('-', '_')}`;

/** Brings the tables that services own up to date, each in its own schema; most services own none. */
export async function migrateServices(db: Database, services: Iterable<string>): Promise<void> {
  for (const service of services) {
    const folder = new URL(`domains/${service}/migrations/`, import.meta.url);
    if (existsSync(folder)) await migrate(db, folder, schemaOf(service));
  }
}
