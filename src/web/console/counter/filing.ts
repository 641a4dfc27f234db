import type { components } from '../../../contracts/admin.ts';
import type { components as Resident } from '../../../contracts/resident.ts';
import { queryOptions } from '@tanstack/react-query';
import { bodyOf } from '../../kit/api.ts';
import { givenConsent, type ConsentForm } from '../../kit/consent/consent.ts';
import { flatten, type Schema, type Values } from '../../kit/form/schema.ts';
import { api, openApi } from '../api.ts';
import { mandateOf, personOf } from './who-form.ts';

type Schemas = components['schemas'];
export type Desk = Schemas['Desk'];
export type Receipt = Schemas['CounterReceipt'];
export type Service = Resident['schemas']['Service'];
export type Workflow = Resident['schemas']['WorkflowCard'];

export interface Matter {
  desk: Desk;
  service: Service;
  workflow: Workflow;
}

/** Everything of one person at the counter. It lives as long as the page: the next person must find nothing of it. */
export interface Filing {
  who: Values;
  matter?: Matter;
  preCheck: Values;
  answers: Values;
  agreed: readonly string[];
  receipt?: Receipt;
}

export type Step = 'who' | 'matter' | 'check' | 'form' | 'consent' | 'receipt';

export interface StepProps {
  filing: Filing;
  matter: Matter;
  keep: (change: Partial<Filing>) => void;
  go: (step: Step) => void;
}

export const NOBODY: Filing = { who: {}, preCheck: {}, answers: {}, agreed: [] };

export interface Finding {
  allowed?: boolean;
  summary?: string;
  summaryZh?: string;
  decision?: string;
  reasons?: readonly {
    ruleIds: string[];
    sources: string[];
    reason: string;
    reasonZh: string;
    fix: string;
    fixZh: string;
  }[];
  questions?: readonly { field: string; question: string; questionZh: string }[];
}

const pathOf = ({ service, workflow }: Matter) => ({ service: service.name, workflow: workflow.name });

/** A form's values, where the contract says no more than that they are an object of the service's own. */
const formBody = (values: Values): Record<string, never> => values as Record<string, never>;

export const checkFirst = async (matter: Matter, { who, preCheck }: Filing): Promise<Finding> =>
  (await bodyOf(
    api.POST('/admin/v1/services/{service}/workflows/{workflow}/counter-pre-check', {
      params: { path: pathOf(matter) },
      body: {
        desk: matter.desk.memberId,
        person: personOf(who),
        mandate: mandateOf(who),
        input: formBody(preCheck),
      },
    }),
  )) as Finding;

/** What was said in the pre-check is not asked again. */
export function answersOf(schema: Schema, { preCheck, answers }: Filing): Values {
  const { properties = {} } = flatten(schema);
  const known = Object.entries(preCheck).filter(([name]) => name in properties);
  return { ...Object.fromEntries(known), ...answers };
}

/** What there is to agree to: what the matter really exchanges, as residents read it in the portal. */
export const consentFormQuery = ({ service, workflow }: Pick<Matter, 'service' | 'workflow'>) =>
  queryOptions({
    queryKey: ['consent-form', service.name, workflow.name],
    queryFn: () =>
      bodyOf(
        openApi.GET('/resident/v1/consent-form', {
          params: { query: { matters: `${service.name}/${workflow.name}` } },
        }),
      ),
  });

/** What is sent to file; the same again is the same submission. */
export const applicationOf = (
  matter: Matter,
  filing: Filing,
  form: ConsentForm,
): Schemas['CounterApplication'] => ({
  desk: matter.desk.memberId,
  person: personOf(filing.who),
  mandate: mandateOf(filing.who),
  application: formBody(answersOf(matter.workflow.forms.application as Schema, filing)),
  consent: givenConsent(form, filing.agreed),
});

export const file = (matter: Matter, body: Schemas['CounterApplication'], key: string): Promise<Receipt> =>
  bodyOf(
    api.POST('/admin/v1/services/{service}/workflows/{workflow}/counter-applications', {
      params: { path: pathOf(matter), header: { 'Idempotency-Key': key } },
      body,
    }),
  );
