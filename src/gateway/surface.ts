import { loadContract, type Contract } from '../platform/contract.ts';
import { openContractGate, type ContractGate } from './contract-gate.ts';
import type { GatewayOperation } from './operation.ts';

/** A contract of ours with the operations that serve it. */
export interface Surface {
  name: 'resident' | 'admin';
  /** Whether each call is recorded for the audit role. */
  recorded: boolean;
  gate: ContractGate;
  operations: Readonly<Record<string, GatewayOperation>>;
}

const contracts = new Map<string, Promise<Contract>>();

/** A contract of ours by the name of its file, such as `admin`; a process reads each once, when it is first asked for. */
export function contractNamed(name: string): Promise<Contract> {
  const known = contracts.get(name) ?? loadContract(fileOf(name));
  contracts.set(name, known);
  return known;
}

const fileOf = (name: string): string => new URL(`../../openapi/${name}.yaml`, import.meta.url).pathname;

export const openContract = async (name: string): Promise<ContractGate> =>
  await openContractGate(await contractNamed(name));

/** Throws when contract and operations do not name the same: every served route is in a contract and the reverse. */
export function requireAgreement(name: string, declared: readonly string[], served: readonly string[]): void {
  const missing = declared.filter((id) => !served.includes(id));
  const extra = served.filter((id) => !declared.includes(id));
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `${name}: not served ${missing.join(', ') || '–'}; not in the contract ${extra.join(', ') || '–'}`,
  );
}

export async function openSurface(
  { name, recorded }: Pick<Surface, 'name' | 'recorded'>,
  operations: Surface['operations'],
): Promise<Surface> {
  const gate = await openContract(name);
  requireAgreement(name, gate.operationIds, Object.keys(operations));
  return { name, recorded, gate, operations };
}
