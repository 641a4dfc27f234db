import { existsSync, readdirSync } from 'node:fs';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';

const DOMAINS = new URL('../domains/', import.meta.url);

/** A schema that a service owns and the migrations that make its tables. */
export interface ServiceSchema {
  schema: string;
  folder: URL;
}

/** The schemas of the services that own tables, `svc_<service>`; most services own none. */
export const serviceSchemas = (): ServiceSchema[] =>
  readdirSync(DOMAINS)
    .toSorted()
    .map((service) => ({
      schema: `svc_${service.replaceAll('-', '_')}`,
      folder: new URL(`${service}/migrations/`, DOMAINS),
    }))
    .filter(({ folder }) => existsSync(folder));

/** Brings the tables that services own up to date, each in its own schema. */
export async function migrateServices(db: Database): Promise<void> {
  for (const { schema, folder } of serviceSchemas()) await migrate(db, folder, schema);
}
