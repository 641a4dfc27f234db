import type { Gateway } from '../gateway.ts';

/** Services in which one person may act for another: those that residents apply for. */
export const servicesToDelegate = ({ registry }: Pick<Gateway, 'registry'>): string[] =>
  [...registry.services]
    .filter(([, { definition }]) => Object.keys(definition.workflows).length > 0)
    .map(([name]) => name);
