import { api, type Api } from '../cli/api.ts';

export const DAY = 86_400;

export interface Pace {
  days: number;
  /** By operation; `default` for the others. */
  delays: Readonly<Record<string, number>>;
}

/** Lets business days pass in a second and the agencies take so many business seconds for a step, until disposed. */
export async function hurry(
  operations: Api,
  sandboxUrl: string,
  { days, delays }: Pace,
): Promise<AsyncDisposable> {
  await using pace = new AsyncDisposableStack();
  const sandbox = api(sandboxUrl);
  const setRate = (rate: number) => operations.send('PUT', '/admin/v1/business-clock', { rate });
  const before = await sandbox.get<object>('/sandbox/delays');
  pace.defer(async () => void (await sandbox.send('PUT', '/sandbox/delays', before)));
  await sandbox.send('PUT', '/sandbox/delays', delays);
  pace.defer(async () => void (await setRate(1)));
  await setRate(days * DAY);
  return pace.move();
}
