/** What a fault does. The first group shows at the call, the second at the agency's later message. */
const FAULT_KINDS = [
  'down',
  'unreachable',
  'slow',
  'lose-answer',
  'invalid-answer',
  'unsigned-answer',
  'more-fields',
  'silent',
  'answer-twice',
  'other-amount',
  'short-payment',
];

interface NewFault {
  kind: string;
  /** Member id; every agency when absent. */
  agency?: string;
  /** operationId; every operation when absent. */
  operation?: string;
  /** How often it strikes; until cleared when absent. */
  times?: number;
  /** Of `slow`, system time. */
  delayMs?: number;
}

interface Fault extends NewFault {
  id: number;
  struck: number;
}

/** Faults to order. Off until one is added; each strikes in the order of calls, so runs repeat. */
export interface Faults {
  /** Every kind there is: those of all agencies, and what the services' own simulations know. */
  kinds: readonly string[];
  add(fault: NewFault): Fault;
  list(): readonly Fault[];
  clear(id?: number): void;
  /** The first fault of this kind that fits, used up by one. */
  strike(kind: string, agency: string, operation: string): Fault | undefined;
}

export function createFaults(kinds: readonly string[]): Faults {
  const faults: Fault[] = [];
  let last = 0;
  return {
    kinds: [...FAULT_KINDS, ...kinds],
    add(fault) {
      const added = { ...fault, id: (last += 1), struck: 0 };
      faults.push(added);
      return added;
    },
    list: () => faults,
    clear(id) {
      if (id === undefined) faults.length = 0;
      else faults.splice(0, faults.length, ...faults.filter((fault) => fault.id !== id));
    },
    strike(kind, agency, operation) {
      const fault = faults.find(
        (one) =>
          one.kind === kind &&
          (one.agency ?? agency) === agency &&
          (one.operation ?? operation) === operation &&
          one.struck < (one.times ?? Number.POSITIVE_INFINITY),
      );
      if (fault) fault.struck += 1;
      return fault;
    },
  };
}
