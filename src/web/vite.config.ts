import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const at = (name: string): string => new URL(name, import.meta.url).pathname;

/** One build for all pages, so that they share their files; `/web/assets/` is where the gateway serves them. */
export default defineConfig({
  root: at('.'),
  base: '/web/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    // An address with data in it would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: ['portal.html', 'console.html'].map(at).filter((file) => existsSync(file)),
      // Libraries mark what runs in a browser; everything here does.
      checks: { moduleLevelDirective: false },
    },
  },
});
