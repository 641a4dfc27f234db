import { describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../../config/calendar.ts';
import { exceptionOf, makeSheet, type LetterLine } from './sheet.ts';

const calendar = loadCalendar();
const DAY = '2026-11-23';

const line = (change: Partial<LetterLine>): LetterLine => ({
  caseNumber: 'TC-1',
  letterNumber: 'C15050261123000001',
  destinationState: '08',
  originState: '08',
  informedOn: '2026-11-20',
  informed: '48956.45',
  banked: '0.00',
  credited: '0.00',
  ...change,
});
const closed = (change: Partial<LetterLine> = {}): LetterLine =>
  line({
    destinationState: '00',
    originState: '00',
    banked: '48956.45',
    credited: '48956.45',
    ...change,
  });
const onList = (change: Partial<LetterLine>, day = DAY) => exceptionOf(line(change), day, calendar);

describe('the five lists', () => {
  it.each([
    ['2026-11-16', '2026-11-23', undefined],
    ['2026-11-16', '2026-11-24', 'INFO_WITHOUT_MONEY'],
    // The National Day week lies between.
    ['2026-09-25', '2026-10-09', undefined],
    ['2026-09-25', '2026-10-10', 'INFO_WITHOUT_MONEY'],
  ])('INFO_WITHOUT_MONEY: informed %s, seen %s: %s', (informedOn, day, list) => {
    expect(onList({ informedOn }, day)).toBe(list);
  });

  it('MONEY_WITHOUT_INFO: the bank has booked what nobody informed of', () => {
    const silent = { informed: null, informedOn: null, destinationState: '02', originState: '02' };
    expect(onList({ ...silent, banked: '0.01' })).toBe('MONEY_WITHOUT_INFO');
    expect(onList(silent)).toBeUndefined();
    // All of it went back.
    expect(onList({ ...silent, banked: '0.00' })).toBeUndefined();
  });

  it.each(['48956.44', '48956.46', '0.01'])('AMOUNT_DIFF: %s was booked', (banked) => {
    expect(onList({ banked })).toBe('AMOUNT_DIFF');
    expect(onList({ banked, destinationState: '06', originState: '06' })).toBe('AMOUNT_DIFF');
  });

  it('CREDITED_NOT_CLOSED: the person has the money, one side still has the letter open', () => {
    const credited = { banked: '48956.45', credited: '48956.45' };
    expect(onList(credited)).toBe('CREDITED_NOT_CLOSED');
    expect(onList({ ...credited, destinationState: '00' })).toBe('CREDITED_NOT_CLOSED');
    expect(onList({ ...credited, destinationState: '20', originState: '06' })).toBe('CREDITED_NOT_CLOSED');
  });

  it('CLOSED_NOT_CREDITED: closed, and the person has not what was informed', () => {
    for (const credited of ['0.00', '48652.37', '48956.46'])
      expect(exceptionOf(closed({ credited }), DAY, calendar)).toBe('CLOSED_NOT_CREDITED');
    expect(exceptionOf(closed({ credited: '0.00', originState: '08' }), DAY, calendar)).toBe(
      'CLOSED_NOT_CREDITED',
    );
  });

  it('none when all is well', () => {
    expect(onList({})).toBeUndefined();
    expect(onList({ banked: '48956.45' })).toBeUndefined();
    expect(exceptionOf(closed(), DAY, calendar)).toBeUndefined();
    expect(exceptionOf(closed({ destinationState: '20', originState: '20' }), DAY, calendar)).toBeUndefined();
    // All was sent back by agreement: nothing is to move any more.
    const returned = { informed: '0.00', banked: '0.00', credited: '0.00' };
    expect(exceptionOf(closed(returned), DAY, calendar)).toBeUndefined();
    expect(
      onList({ destinationState: '05', originState: '05', informed: null, informedOn: null }),
    ).toBeUndefined();
  });
});

describe('the sheet of a day', () => {
  it('shows amounts of the closed only, and counts both sides', () => {
    const sheet = makeSheet([closed(), line({ banked: '1.00' })], DAY, calendar);
    expect(sheet.totals).toEqual({ informed: '48956.45', banked: '48956.45', credited: '48956.45' });
    expect(sheet.letters).toEqual([
      { state: '00', destination: 1, origin: 1 },
      { state: '08', destination: 1, origin: 1 },
    ]);
    expect(sheet).toMatchObject({
      balanced: true,
      exceptions: [{ kind: 'AMOUNT_DIFF', amount: '48956.45' }],
    });
  });

  it('does not balance while the sides count otherwise, or the totals differ', () => {
    expect(makeSheet([closed({ originState: '08' })], DAY, calendar).balanced).toBe(false);
    expect(makeSheet([closed({ credited: '48956.44' })], DAY, calendar).balanced).toBe(false);
    expect(makeSheet([], DAY, calendar).balanced).toBe(true);
  });
});
