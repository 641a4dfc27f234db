import { connect } from './connect.ts';
import type { Command } from './command.ts';
import { bootstrap } from '../gateway/accounts.ts';

export const bootstrapOfficers: Command = {
  usage: '--officer SUBJECT --officer SUBJECT',
  does: 'names the first two security officers by their subject at the issuer; works once',
  async run({ config, officer = [], json }) {
    const [first, second] = officer;
    if (first === undefined || second === undefined || officer.length !== 2)
      throw new Error('Give --officer twice');
    await using store = await connect(config);
    const identity = (subject: string) => ({ issuer: config.oidc.issuer, subject, name: subject });
    const accounts = await store.db.transaction((tx) =>
      bootstrap(tx, store.box, [identity(first), identity(second)]),
    );
    console.log(json ? JSON.stringify({ accounts }) : `Security officers: ${accounts.join(', ')}`);
    return 0;
  },
};
