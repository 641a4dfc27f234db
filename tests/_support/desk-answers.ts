import type { JsonObject } from '../../src/core/json.ts';
import type { DeskAnswer } from './clerk.ts';

/** What clerks write at their desk, made from what they are asked. */
type Say = (request: JsonObject) => DeskAnswer;

export const reply =
  (outcome: string, more: JsonObject = {}): Say =>
  () => ({ operationId: 'sendReply', body: { outcome, ...more } });

const contact = (place: unknown): JsonObject => {
  const { regionCode, nameZh } = place as JsonObject;
  return { regionCode: regionCode ?? '', name: nameZh ?? '' };
};

export const contactLetter: Say = ({ person, origin, destination }) => ({
  operationId: 'sendContactLetter',
  body: {
    letter: {
      number: 'LX-1',
      issuedOn: '2026-03-03',
      person: person ?? {},
      origin: contact(origin),
      destination: contact(destination),
      account: {
        holder: '社会保险基金收入户',
        bank: '沙箱银行',
        number: '6200150400000001',
        exchangeNumber: '150400000001',
      },
    },
  },
});

const sheetHead = ({ person }: JsonObject): JsonObject => ({
  number: 'XX-1',
  issuedOn: '2026-03-10',
  person: { ...(person as JsonObject), birth: '1986-09-14', localMonths: 132, transferDate: '2026-03-10' },
  rows: [],
});

/** An employee's sheet on which nothing moves. */
export const emptySheet: Say = (request) => ({
  operationId: 'sendInformationSheet',
  body: {
    sheet: {
      form: 'EMPLOYEE',
      ...sheetHead(request),
      lines: { f1: '0.00', f2: '0.00', f3: '0.00', f4: '0.00', f5: '0.00', f6: '0.00' },
    },
  },
});

/** A resident's sheet of so many yuan. */
export const accountSheet =
  (total: string): Say =>
  (request) => ({
    operationId: 'sendInformationSheet',
    body: {
      sheet: {
        form: 'RESIDENT',
        ...sheetHead(request),
        balance: {
          personal: total,
          collectiveSubsidy: '0.00',
          governmentSubsidy: '0.00',
          interest: '0.00',
          total,
        },
      },
    },
  });
