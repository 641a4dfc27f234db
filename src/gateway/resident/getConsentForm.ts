import { Refusal } from '../../core/errors.ts';
import { consentFormOf, type Matter } from '../consent-form.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';

function matterOf({ registry }: Gateway, text: string): Matter {
  const [service = '', workflow = ''] = text.split('/');
  if (!Object.hasOwn(registry.service(service).definition.workflows, workflow))
    throw new Refusal('NOT_FOUND');
  return { service, workflow };
}

export const getConsentForm = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle({ query }, gateway) {
    const matters = String(query['matters'])
      .split(',')
      .map((text) => matterOf(gateway, text));
    return { body: consentFormOf(gateway, matters) };
  },
});
