import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

function lint(file: string): string[] {
  const spectral = `${root}node_modules/.bin/spectral`;
  const asked = ['lint', '--fail-severity', 'error', '--display-only-failures', '--format', 'json', file];
  const { stdout } = spawnSync(process.execPath, [spectral, ...asked], { cwd: root, encoding: 'utf8' });
  const found = JSON.parse(stdout) as { code: string }[];
  return [...new Set(found.map(({ code }) => code))].toSorted();
}

/** That our contracts break none of them is a stage of its own in CI. */
describe('the rules of style', () => {
  it('see each fault of a contract that is full of them', () => {
    expect(lint('tests/_support/contracts/bad-style.yaml')).toEqual([
      'nlgov:date-format',
      'nlgov:http-methods',
      'nlgov:invalid-input',
      'nlgov:no-trailing-slash',
      'nlgov:path-segments-kebab-case',
      'nlgov:problem-details',
      'nlgov:problem-members',
      'nlgov:property-casing',
      'nlgov:query-keys-camel-case',
      'nlgov:schema-casing',
      'nlgov:semver',
      'nlgov:timezone',
      'nlgov:tls',
      'nlgov:uri-version',
      'nlgov:version-header',
      'owasp:api1:2023-no-numeric-ids',
      'owasp:api2:2023-jwt-best-practices',
      'owasp:api2:2023-no-http-basic',
      'owasp:api2:2023-write-restricted',
      'owasp:api4:2023-array-limit',
      'owasp:api4:2023-integer-limit',
      'owasp:api4:2023-rate-limit',
      'owasp:api4:2023-rate-limit-retry-after',
      'owasp:api4:2023-string-limit',
      'owasp:api8:2023-no-server-http',
      'owasp:api9:2023-inventory-access',
      'owasp:api9:2023-inventory-environment',
      'path-params',
    ]);
  });
});
