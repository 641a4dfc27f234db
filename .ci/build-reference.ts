import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts Redoc's browser file to `dist/docs`, from where `/docs` serves it. Runs at every install. Its logo would come
 * from another host at every visit: it gets an empty address, and Redoc leaves out a picture that does not load.
 */
const source = new URL('../node_modules/redoc/bundles/redoc.standalone.js', import.meta.url);
const target = new URL('../dist/docs/redoc.js', import.meta.url);
const LOGO = 'https://cdn.redoc.ly/redoc/logo-mini.svg';

if (existsSync(source)) {
  const parts = readFileSync(source, 'utf8').split(LOGO);
  if (parts.length !== 2) throw new Error('Redoc has changed: look where it takes its logo from');
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, parts.join('data:,'));
} else console.log('The API reference has no Redoc: it is a development tool');
