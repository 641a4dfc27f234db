import { Refusal, type Finding } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { fitToSchema } from '../../platform/fit-to-schema.ts';
import { componentName } from '../../registry-agreement.ts';
import type { Gateway } from '../gateway.ts';
import { toProblem } from '../problem.ts';
import type { FilledPart } from './bundle-form.ts';

/** What will happen in one part, before anything is filed. */
export interface PartCheck {
  part: string;
  service: string;
  workflow: string;
  person: string;
  /** 1 is first; parts of the same number run beside each other. */
  order: number;
  waitsFor: readonly string[];
  /** Undefined where the answers do not suffice to look. */
  allowed?: boolean;
  summary?: string;
  summaryZh?: string;
  /** What the application still lacks, by its place in the form. */
  missing: readonly Finding[];
  /** The finding of the service in its own words: money, dates, questions, who must act. */
  finding?: JsonObject;
  /** Why the service could not be asked or says no at once. */
  problem?: JsonObject;
}

/** Looks at every part as its service would; one that cannot be asked does not keep the others from an answer. */
export function checkParts(
  gateway: Gateway,
  parts: readonly FilledPart[],
  requestId: string,
): Promise<PartCheck[]> {
  const orderOf = ({ waitsFor }: FilledPart): number =>
    1 + Math.max(0, ...parts.filter(({ part }) => waitsFor.includes(part)).map(orderOf));
  return Promise.all(
    parts.map(async (part) => ({
      part: part.part,
      service: part.service,
      workflow: part.workflow,
      person: part.subject.name,
      order: orderOf(part),
      waitsFor: part.waitsFor,
      missing: missingIn(gateway, part),
      ...(await askService(gateway, part, requestId)),
    })),
  );
}

/** What keeps the part's application from matching its contract. */
export function missingIn(gateway: Gateway, { service, workflow, input }: FilledPart): Finding[] {
  return gateway.registry
    .validateComponent(service, componentName(workflow, 'Application'), input)
    .map(({ path, ...finding }) => ({
      ...finding,
      path: (path ?? '/body').replace(/^\/body/u, '/body/answers'),
    }));
}

async function askService(
  gateway: Gateway,
  { service, workflow, subject, answers }: FilledPart,
  requestId: string,
): Promise<Pick<PartCheck, 'allowed' | 'summary' | 'summaryZh' | 'finding' | 'problem'>> {
  const { definition, client } = gateway.registry.service(service);
  const entry = definition.workflows[workflow];
  const component = componentName(workflow, 'PreCheck');
  const input = fitToSchema(client.schemas.get(component) ?? {}, answers);
  if (entry === undefined || gateway.registry.validateComponent(service, component, input).length > 0)
    return {};
  try {
    const finding = await entry.preCheck(input, subject, await gateway.domainContext(service));
    const { allowed, summary, summaryZh } = finding;
    return {
      finding,
      ...(typeof allowed === 'boolean' && { allowed }),
      ...(typeof summary === 'string' && { summary }),
      ...(typeof summaryZh === 'string' && { summaryZh }),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isNo = error.status < 500 && error.status !== 429;
    return { problem: toProblem(error, requestId) as unknown as JsonObject, ...(isNo && { allowed: false }) };
  }
}
