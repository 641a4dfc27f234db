import type { JsonObject } from '../../core/json.ts';

/** The region whose agency is asked: six digits, which the member registry turns into a member. */
export function regionAsked({ region }: JsonObject): string {
  return typeof region === 'string' ? region : '';
}
