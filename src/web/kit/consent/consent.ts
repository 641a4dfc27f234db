import type { components } from '../../../contracts/resident.ts';

export type ConsentForm = components['schemas']['ConsentForm'];

/** Whether every item of the form was agreed to. */
export const isAgreed = (form: ConsentForm | undefined, agreed: readonly string[]): boolean =>
  form !== undefined && form.items.every(({ item }) => agreed.includes(item));

/** What was agreed to of this form, as it is sent. */
export const givenConsent = (
  { version, items }: ConsentForm,
  agreed: readonly string[],
): { version: string; items: string[] } => ({
  version,
  items: items.map(({ item }) => item).filter((item) => agreed.includes(item)),
});
