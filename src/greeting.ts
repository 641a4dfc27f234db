import type { LoadedPeople } from './sandbox/start.ts';
import type { Role, System } from './start-system.ts';

const BAD_ROWS_SHOWN = 50;

/** What the terminal shows once everything runs: addresses, demo accounts, what became of a people file. */
export function greeting({ url, sandboxUrl, sandbox }: System, role: Role): string {
  const lines = [`双城通 Twin-City Gateway: ${role === 'all' ? 'everything' : role} is running`];
  if (role === 'all' || role === 'gateway')
    lines.push(`  gateway   ${url}`, `  residents ${url}/portal/`, `  desks     ${url}/console/`);
  if (sandbox === undefined) return lines.join('\n');
  lines.push(
    `  sandbox   ${sandboxUrl}   simulated agencies, bank, national platform and sign-in: nothing here is real`,
  );
  return [
    'Demo accounts (npm run cli -- login --as NAME, or sign in on the page):',
    ...accountLines(sandbox.accounts),
    ...(sandbox.people === undefined ? [] : ['', ...peopleReport(sandbox.people)]),
    '',
    // Last, for the accounts fill more than a screen.
    ...lines,
    '',
    'Ctrl-C stops it. Data stays in DATA_DIR, ./data unless set.',
  ].join('\n');
}

/** One line an account; two seats of one desk share theirs. */
const accountLines = (accounts: readonly { name: string; story: string }[]): string[] =>
  accounts
    .filter(({ name }) => !name.endsWith('-2'))
    .map(({ name, story }) => `  ${(name.endsWith('-1') ? `${name}, -2` : name).padEnd(48)} ${story}`);

function peopleReport({ loaded, errors, errorCount }: LoadedPeople): string[] {
  const shown = errors
    .slice(0, BAD_ROWS_SHOWN)
    .map(({ line, column, reason }) => `  line ${line}${column === null ? '' : `, ${column}`}: ${reason}`);
  const rest = errorCount - shown.length;
  return [
    `People file: ${loaded} people loaded, ${errorCount} errors`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
