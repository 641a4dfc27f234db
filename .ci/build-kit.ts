import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Compiles the agency kit to `dist/kit`: Node strips no types below `node_modules`. Runs at every install; an install
 * without development tools has no compiler, and no need of the kit.
 */
const compiler = new URL('../node_modules/.bin/tsc', import.meta.url).pathname;
if (existsSync(compiler)) {
  execFileSync(compiler, ['-p', new URL('../tsconfig.kit.json', import.meta.url).pathname], {
    stdio: 'inherit',
  });
} else console.log('The agency kit is not built: the compiler is a development tool');
