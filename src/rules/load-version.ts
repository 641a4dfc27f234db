import { registerHooks } from 'node:module';
import { addressOf, inVersionOf } from '../platform/rule-texts.ts';
import type { ServiceDefinition } from '../service.ts';
import type { RuleVersion } from './versions.ts';

let isHooked = false;

/** What a module of a service imports from the same service is loaded in its version too. Slows every other import down. */
function hookImports(): void {
  if (isHooked) return;
  isHooked = true;
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return context.parentURL === undefined
        ? found
        : { ...found, url: inVersionOf(context.parentURL, found.url) };
    },
  });
}

/**
 * A service as these texts make it, beside every other version of it in this process: each has its own modules, and
 * nothing of another changes. Throws when a schema or the step tables refuse the texts.
 */
export async function loadVersion({ subject, hash, texts }: RuleVersion): Promise<ServiceDefinition> {
  hookImports();
  const address = `../domains/${subject}/index.ts${addressOf(hash, texts)}`;
  const folder = (await import(address)) as { default: ServiceDefinition };
  return folder.default;
}
