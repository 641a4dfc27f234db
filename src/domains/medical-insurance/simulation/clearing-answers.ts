import { plain, type JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import type { SimulatedQuestion, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { confirm, extractPage, giveBack, type AdapterCall } from '../national/clearing-adapter.ts';
import { reply } from './case-request.ts';
import { callerOf, platformOf } from './platform-caller.ts';

const callOf = (question: SimulatedQuestion): AdapterCall => {
  const { month = '', insuredRegion = '', careRegion = '' } = question.body as Record<string, string>;
  const [transport, caller] = [platformOf(question), callerOf(question)];
  return { transport, caller, month, insuredRegion, careRegion, now: new Date() };
};

/** Puts one amount of the first bill wrong, as a faulty system would. */
function unbalanced(rows: JsonObject[]): JsonObject[] {
  return rows.map((row, index) => {
    if (index > 0) return row;
    const amounts = row['amounts'] as Record<string, string>;
    const cashPay = formatYuan(parseYuan(amounts['cashPay'] ?? '') + 500n);
    return { ...row, amounts: { ...amounts, cashPay } };
  });
}

/** Books another share for the second bill. */
const booked = (rows: JsonObject[]): JsonObject[] =>
  rows.map((row, index) =>
    index === 1 ? { ...row, agencyPays: formatYuan(parseYuan(plain(row['agencyPays'])) + 100n) } : row,
  );

/** A page as declared, or as booked; with its own faults for each. */
async function extractSettlements(question: SimulatedQuestion): Promise<JsonObject> {
  const { side, startRow } = question.body;
  const rows = await extractPage(callOf(question), Number(startRow));
  const isFirst = startRow === 1 && rows.length > 0;
  if (isFirst && side === 'CARE' && question.fault('unbalanced-settlement'))
    return { rows: unbalanced(rows) };
  if (isFirst && side === 'INSURED' && question.fault('other-booking')) return { rows: booked(rows) };
  return { rows };
}

const keyOf = (messageId: string): string => `clearing/${messageId}`;

/** Keeps what came of a message, so that it is done once and can be asked about. */
async function once(
  { body, held }: SimulatedQuestion,
  act: (messageId: string) => Promise<JsonObject>,
): Promise<JsonObject> {
  const messageId = plain(body['messageId']);
  const known = await held.get(keyOf(messageId));
  if (known !== undefined) return known;
  const answer: JsonObject = { messageId, ...(await act(messageId)) };
  if (answer['result'] === 'UNKNOWN') throw new Error('the platform does not say what it did');
  await held.put(keyOf(messageId), answer);
  return answer;
}

const confirmClearing = (question: SimulatedQuestion): Promise<JsonObject> =>
  once(question, (messageId) =>
    confirm(callOf(question), messageId, (question.body['rows'] ?? []) as JsonObject[]),
  );

const returnClearing = (question: SimulatedQuestion): Promise<JsonObject> =>
  once(question, (messageId) =>
    giveBack(callOf(question), messageId, plain(question.body['originalMessageId'])),
  );

async function findClearingMessage({ body, held }: SimulatedQuestion): Promise<JsonObject> {
  const messageId = plain(body['messageId']);
  const known = await held.get(keyOf(messageId));
  return { messageId, status: known?.['result'] ?? 'UNKNOWN' };
}

/** The agencies' side of a clearing; behind them stands the platform's simulator. */
export const clearingAnswers = { extractSettlements, confirmClearing, returnClearing, findClearingMessage };

const today = ({ today: doneOn }: SimulatedRequest): JsonObject => ({ doneOn });

/** A bill that does not add up, or that nobody declares, is left out; the others are paid. */
export const disputeSteps: Readonly<Record<string, SimulatedStep>> = {
  explainSettlement: { answers: 'later', act: (request) => reply({ outcome: 'STANDS', ...today(request) }) },
  decideSettlement: {
    answers: 'later',
    act: (request) => {
      const finding = request.body['finding'];
      const isOut = finding === 'SETTLEMENT_NOT_BALANCED' || finding === 'MISSING_AT_CARE';
      return reply({ outcome: isOut ? 'EXCLUDED' : 'ACCEPTED', ...today(request) });
    },
  },
};
