import type { PlainDate } from '../../../core/dates.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../../core/money.ts';
import { dueDate, type Calendar } from '../../../core/working-days.ts';
import { LAW } from '../rules.ts';

/** A letter as the messages of both sides have it. Amounts are yuan text, days are business days. */
export interface LetterLine {
  caseNumber: string;
  letterNumber: string;
  /** State of the platform by the new centre's messages, and by the old one's. */
  destinationState: string;
  originState: string;
  informedOn: PlainDate | null;
  informed: string | null;
  /** What the bank booked at the new centre, less what went back. */
  banked: string;
  credited: string;
}

export interface DaySheet {
  letters: LetterCount[];
  totals: { informed: string; banked: string; credited: string };
  balanced: boolean;
  exceptions: ExceptionLine[];
}

interface LetterCount {
  state: string;
  destination: number;
  origin: number;
}

interface ExceptionLine {
  kind: Exception;
  caseNumber: string;
  letterNumber: string;
  amount: string;
}

type Exception =
  'INFO_WITHOUT_MONEY' | 'MONEY_WITHOUT_INFO' | 'AMOUNT_DIFF' | 'CREDITED_NOT_CLOSED' | 'CLOSED_NOT_CREDITED';

/** States of the platform in which a letter has ended with money. */
const CLOSED = new Set(['00', '20']);
const isClosed = ({ destinationState }: LetterLine): boolean => CLOSED.has(destinationState);

const sum = (amounts: readonly (string | null)[]): Fen =>
  amounts.reduce((total, amount) => total + (amount === null ? 0n : parseYuan(amount)), 0n);

/** Letters whose information has waited for money longer than the limit. */
function isLate(line: LetterLine, day: PlainDate, calendar: Calendar): boolean {
  if (line.informedOn === null) return false;
  const found = dueDate(calendar, line.informedOn, LAW.workingDays.transferPayment.value);
  return day > ('due' in found ? found.due : found.notBefore);
}

/**
 * Which of the five lists a letter stands on; on none when all is well. A letter is closed once both centres have it as
 * closed: until the old one has the closing message, the person's money stands at the new one and the letter is open.
 */
export function exceptionOf(line: LetterLine, day: PlainDate, calendar: Calendar): Exception | undefined {
  const [banked, credited] = [parseYuan(line.banked), parseYuan(line.credited)];
  if (line.informed === null) return banked > 0n ? 'MONEY_WITHOUT_INFO' : undefined;
  const informed = parseYuan(line.informed);
  if (isClosed(line) && credited !== informed) return 'CLOSED_NOT_CREDITED';
  if (credited > 0n && !(isClosed(line) && CLOSED.has(line.originState))) return 'CREDITED_NOT_CLOSED';
  if (banked === informed) return undefined;
  if (banked !== 0n) return 'AMOUNT_DIFF';
  return isLate(line, day, calendar) ? 'INFO_WITHOUT_MONEY' : undefined;
}

function countStates(lines: readonly LetterLine[]): LetterCount[] {
  const states = [
    ...new Set(lines.flatMap(({ destinationState, originState }) => [destinationState, originState])),
  ];
  return states.toSorted().map((state) => ({
    state,
    destination: lines.filter(({ destinationState }) => destinationState === state).length,
    origin: lines.filter(({ originState }) => originState === state).length,
  }));
}

/**
 * 对账 of one pair of centres on one day: letters by state on both sides, three totals that must be equal (information,
 * bank, credits to persons; of the letters closed with money), and the exceptions.
 */
export function makeSheet(lines: readonly LetterLine[], day: PlainDate, calendar: Calendar): DaySheet {
  const letters = countStates(lines);
  const closed = lines.filter((line) => isClosed(line) && line.informed !== null);
  const [informed, banked, credited] = [
    sum(closed.map((line) => line.informed)),
    sum(closed.map((line) => line.banked)),
    sum(closed.map((line) => line.credited)),
  ];
  const exceptions = lines.flatMap((line): ExceptionLine[] => {
    const kind = exceptionOf(line, day, calendar);
    if (kind === undefined) return [];
    const { caseNumber, letterNumber } = line;
    return [{ kind, caseNumber, letterNumber, amount: line.informed ?? line.banked }];
  });
  return {
    letters,
    totals: {
      informed: formatYuan(informed),
      banked: formatYuan(banked),
      credited: formatYuan(credited),
    },
    balanced:
      informed === banked &&
      banked === credited &&
      letters.every(({ destination, origin }) => destination === origin),
    exceptions,
  };
}

/** The sheet as it is stored and shown. */
export const asJson = (sheet: DaySheet): JsonObject => sheet as unknown as Record<string, Json>;
