import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the gateway counts. Labels name operations, members and codes; never a person, case or number. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'surface' | 'operation' | 'status'>;
  readonly refusalsTotal: Counter<'code' | 'surface'>;
  readonly providerSeconds: Histogram<'member' | 'operation' | 'outcome'>;
  readonly providerCircuitOpen: Gauge<'member'>;
  readonly contractViolationsTotal: Counter<'operation'>;
  readonly logEntriesTotal: Counter;
  readonly logBatchSize: Histogram;
  readonly stepSeconds: Histogram<'workflow' | 'step' | 'outcome'>;
  /** Jobs the queue lost and the reconciler put back. */
  readonly queueLostTotal: Counter;
  readonly queueErrorsTotal: Counter<'part'>;
  readonly outboxRelayedTotal: Counter;
  readonly deadlinesOverdue: Gauge<'workflow'>;
  readonly alarmsTotal: Counter<'kind'>;
}

const FAST = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300];

/** A registry of its own per process part, so that tests and twins do not share counts. */
export function createMetrics({ withProcess = true } = {}): Metrics {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers });
  const histogram = <L extends string>(
    name: string,
    help: string,
    buckets: number[],
    ...labelNames: L[]
  ): Histogram<L> => new Histogram({ name, help, buckets, labelNames, registers });
  return {
    registry,
    requestSeconds: histogram('request_seconds', 'Answer time', FAST, 'surface', 'operation', 'status'),
    refusalsTotal: counter('refusals_total', 'Refused requests', 'code', 'surface'),
    providerSeconds: histogram(
      'provider_seconds',
      'Time an agency took',
      FAST,
      'member',
      'operation',
      'outcome',
    ),
    providerCircuitOpen: gauge('provider_circuit_open', '1 while calls to an agency are held back', 'member'),
    contractViolationsTotal: counter(
      'contract_violations_total',
      'Own answers outside the contract',
      'operation',
    ),
    logEntriesTotal: counter('log_entries_total', 'Rows of the message log'),
    logBatchSize: histogram('log_batch_size', 'Rows per group commit', [1, 2, 5, 10, 25, 50, 100, 250]),
    stepSeconds: histogram('step_seconds', 'Time a step took', SLOW, 'workflow', 'step', 'outcome'),
    queueLostTotal: counter('queue_lost_total', 'Jobs lost by the queue and put back'),
    queueErrorsTotal: counter('queue_errors_total', 'Errors of the queue connection', 'part'),
    outboxRelayedTotal: counter('outbox_relayed_total', 'Outbox rows handed to the queue'),
    deadlinesOverdue: gauge('deadlines_overdue', 'Open deadlines past their date', 'workflow'),
    alarmsTotal: counter('alarms_total', 'Alarms raised', 'kind'),
  };
}
