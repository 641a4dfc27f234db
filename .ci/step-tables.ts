import type { Limit, StepRow, Workflow } from '../src/cases/workflow.ts';
import type { JsonObject } from '../src/core/json.ts';
import { labelAt } from '../src/gateway/labels.ts';

/** English and Chinese words of a name, as `labels.yaml` gives them. */
type Words = (part: string, name: string) => { en: string; zh: string };

const triggersOf = ({ after }: StepRow): readonly string[] => ('all' in after ? after.all : after.any);
const nodeOf = (step: string): string => step.replaceAll('-', '_');

/** The steps as nodes, their outcomes as arrows; a thick border ends the case. */
function diagramOf({ rows, states, initial }: Workflow, words: Words): string[] {
  const nodes = rows.map(({ step, side }) => {
    const { zh } = words('steps', step);
    return `  ${nodeOf(step)}["${zh}<br/>${step} · ${words('sides', side).zh}"]`;
  });
  const arrows = rows.flatMap((row) => [
    ...triggersOf(row).map((trigger) => {
      const [step = '', outcome] = trigger.split(':');
      if (outcome === undefined) return `  open(["${words('states', initial).zh}"]) --> ${nodeOf(row.step)}`;
      return `  ${nodeOf(step)} -->|${outcome}| ${nodeOf(row.step)}`;
    }),
    ...Object.entries(row.outcomes).flatMap(([outcome, state]) =>
      state === null || states[state]?.ends === undefined
        ? []
        : [`  ${nodeOf(row.step)} -->|${outcome}| ${state}[["${words('states', state).zh}"]]`],
    ),
  ]);
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'];
}

const limitText = ({ workingDays, from, source, status }: Limit): string =>
  `${workingDays} working days from \`${from}\`; ${source ?? 'no document number known'}; **${status}**`;

function tableOf({ rows }: Workflow, words: Words): string[] {
  const lines = rows.map((row) => {
    const { step, side, actor, action, limit, outcomes } = row;
    const waits = triggersOf(row).map((trigger) => `\`${trigger}\``);
    const cells = [
      `\`${step}\` ${words('steps', step).zh}`,
      words('sides', side).en + (action.twoOfficers === true ? ', two officers' : ''),
      words('sides', actor).en,
      action.operation === undefined ? '' : `\`${action.operation}\``,
      waits.join('all' in row.after ? ' and ' : ' or '),
      Object.entries(outcomes)
        .map(([outcome, state]) => (state === null ? `\`${outcome}\`` : `\`${outcome}\` → ${state}`))
        .join(', '),
      limit === undefined ? '' : limitText(limit),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Step | Asked | Acts | Call | Waits for | Outcomes | Limit |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ];
}

/** Every step table of a service as a diagram and a table, with the legal limits and how sure they are. */
export function renderStepTables(tables: readonly Workflow[], labels: JsonObject): string {
  const words: Words = (part, name) => labelAt(labels, name, part, name);
  return tables
    .flatMap((table) => {
      const { en, zh } = words('tables', table.id);
      return [
        `### ${zh} · ${en} (\`${table.id}\`)`,
        '',
        ...diagramOf(table, words),
        '',
        ...tableOf(table, words),
        '',
      ];
    })
    .join('\n');
}
