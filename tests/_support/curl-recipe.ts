import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the curl and openssl recipe of the manual as it is printed, with this client file, below `dir`. */
export async function callByRecipe(
  dir: string,
  clientFile: object,
): Promise<{ text: string; evidenceId: string | undefined }> {
  const manual = await readFile(new URL('../../docs/call-as-an-agency.md', import.meta.url), 'utf8');
  const script = /```sh\n(#!\/usr\/bin\/env bash[\s\S]*?)```/.exec(manual)?.[1] ?? '';
  const home = await mkdtemp(join(dir, 'curl-'));
  await writeFile(join(home, 'client.json'), JSON.stringify(clientFile));
  await writeFile(join(home, 'call.sh'), script);
  const bin = new URL('../../node_modules/.bin', import.meta.url).pathname;
  const { stdout: text } = await run('bash', ['call.sh'], {
    cwd: home,
    timeout: 15_000,
    env: { PATH: `${bin}:/usr/local/bin:/usr/bin:/bin` },
  });
  const headers = await readFile(join(home, 'answer-headers.txt'), 'utf8');
  return { text, evidenceId: /^evidence-id: (\S+)/im.exec(headers)?.[1] };
}
