import type { Sql } from '../../platform/database.ts';
import { ASSURANCE, type DemoAccount } from './demo-accounts.ts';

interface LoadedPerson {
  account: string;
  id_number: string;
  name: string;
}

/** Finds who may sign in under a name; undefined for a name nobody has. */
export type FindAccount = (name: unknown) => Promise<DemoAccount | undefined>;

/**
 * A demo account by its name, or any loaded person by citizen number or by the account made from it
 * (`person-…`): whoever loads people wants to sign in as one of them.
 */
export function accountFinder(sql: Sql, accounts: readonly DemoAccount[]): FindAccount {
  const byName = new Map(accounts.map((account) => [account.name, account]));
  const byNumber = new Map(accounts.map((account) => [account.idNumber, account]));
  return async (name) => {
    if (typeof name !== 'string') return undefined;
    const demo = byName.get(name) ?? byNumber.get(name);
    if (demo) return demo;
    const [person] = await sql.query<LoadedPerson>(
      'select p.account, p.id_number, p.name from person p where p.account = $1 or p.id_number = $1',
      [name],
    );
    return (
      person && {
        name: person.account,
        role: 'resident',
        displayName: person.name,
        idNumber: person.id_number,
        assurance: ASSURANCE,
        story: 'A person of the people file.',
        storyZh: '人员文件中的人员。',
      }
    );
  };
}
