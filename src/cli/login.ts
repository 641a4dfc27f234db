import { required, sandboxUrlOf, type Command } from './command.ts';
import { sandboxToken } from './sandbox-token.ts';

export const login: Command = {
  usage: '--as NAME',
  does: 'prints a bearer token of a sandbox account (names: the start-up screen)',
  async run(given) {
    if (!given.config.sandbox)
      throw new Error('Only a sandbox gives tokens by name: sign in at your issuer instead');
    const token = await sandboxToken(sandboxUrlOf(given.config), required(given, 'as'));
    console.log(given.json ? JSON.stringify({ token }) : token);
    return 0;
  },
};
