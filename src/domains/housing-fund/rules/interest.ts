import { yearOf, type PlainDate } from '../../../core/dates.ts';
import { percentToBasisPoints, roundHalfUp, WHOLE, type Fen } from '../../../core/money.ts';
import { LAW } from '../rules.ts';

const DAY_MS = 86_400_000;

/** Days from a day on, the last one not counted. */
const daysBetween = (from: PlainDate, toExclusive: PlainDate): number =>
  (Date.parse(toExclusive) - Date.parse(from)) / DAY_MS;

/**
 * Interest that an account earns until it moves: from the last 30 June, or the opening if that is later, over days of a
 * 360-day year. It is fixed on the day of the account information and never computed again at payment. Fen.
 */
export function transferInterest(
  balance: Fen,
  { openedOn, informedOn }: { openedOn: PlainDate; informedOn: PlainDate },
): { from: PlainDate; days: number; interest: Fen } {
  const settled = `${informedOn.slice(5) > '06-30' ? yearOf(informedOn) : yearOf(informedOn) - 1}-06-30`;
  const from = openedOn > settled ? openedOn : settled;
  const days = daysBetween(from, informedOn);
  const { ratePct, daysOfYear } = LAW.interest;
  const rate = percentToBasisPoints(ratePct.value);
  const interest = roundHalfUp(balance * rate * BigInt(days), WHOLE * BigInt(daysOfYear.value));
  return { from, days, interest };
}
