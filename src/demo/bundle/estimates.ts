import { ProblemError, type Api } from '../../cli/api.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Form } from './family.ts';

/** A line of an estimate, such as line ④ of a pension. */
export interface Line {
  labelZh: string;
  amount: string;
}

interface Priced {
  part: string;
  service: string;
  workflow: string;
  /** Besides the two regions. */
  more?: JsonObject;
}

const PRICED: readonly Priced[] = [
  { part: 'medical', service: 'medical-insurance', workflow: 'transfer' },
  { part: 'housing-fund', service: 'housing-fund', workflow: 'account-transfer' },
  { part: 'pension', service: 'pension', workflow: 'transfer' },
  {
    part: 'resident-pension',
    service: 'pension',
    workflow: 'resident-transfer',
    more: { hukouRegion: '150502' },
  },
];

/** What each matter of the form would cost or bring today, by part; nothing where no system could be asked. */
export async function linesOf(resident: Api, { parts, answers }: Form): Promise<Map<string, Line[]>> {
  const lines = new Map<string, Line[]>();
  for (const { part, service, workflow, more } of PRICED) {
    if (!parts.some((asked) => asked.part === part)) continue;
    const { originRegion, destinationRegion } = answers as Record<string, string>;
    const path = `/resident/v1/services/${service}/workflows/${workflow}/estimate`;
    lines.set(part, await estimate(resident, path, { originRegion, destinationRegion, ...more }));
  }
  return lines;
}

async function estimate(resident: Api, path: string, asked: object): Promise<Line[]> {
  try {
    return (await resident.send<{ lines: Line[] }>('POST', path, asked)).lines;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'UNSUPPORTED_INPUT') return [];
    throw error;
  }
}
