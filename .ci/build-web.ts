import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Builds the pages to `dist/web`, from where the gateway serves them, and tells what a first visit loads. Runs at every
 * install; an install without development tools keeps the pages that it has.
 */
const vite = new URL('../node_modules/vite/package.json', import.meta.url);
const dist = new URL('../dist/web/', import.meta.url);

interface Chunk {
  file: string;
  imports?: readonly string[];
  css?: readonly string[];
}

if (existsSync(vite)) {
  const { build } = await import('vite');
  await build({ configFile: new URL('../src/web/vite.config.ts', import.meta.url).pathname });
  for (const page of ['portal.html', 'console.html']) tell(page);
} else console.log('The pages are not built: Vite is a development tool');

function tell(page: string): void {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
    string,
    Chunk
  >;
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || loaded.has(chunk.file)) return;
    loaded.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(page);
  if (loaded.size === 0) return;
  const bytes = [...loaded].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).byteLength,
    0,
  );
  console.log(`${page}: first load ${(bytes / 1000).toFixed(0)} KB of JavaScript, gzip`);
}
