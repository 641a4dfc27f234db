import type { components } from '../contracts/resident.ts';
import type { Api } from '../cli/api.ts';

/** Reads what there is to agree to for these matters (service/workflow), and agrees to all of it. */
export async function consentTo(
  resident: Api,
  matters: readonly string[],
): Promise<{ version: string; items: string[] }> {
  const { version, items } = await resident.get<components['schemas']['ConsentForm']>(
    `/resident/v1/consent-form?matters=${matters.join(',')}`,
  );
  return { version, items: items.map(({ item }) => item) };
}
