import { describe, expect, it } from 'vitest';
import { CHIFENG, SHENYANG, TONGLIAO, useSandboxBench } from '../../../tests/_support/sandbox-bench.ts';
import { newId, type AgencyAnswer } from '../../../tests/_support/gateway-peer.ts';
import type { JsonObject } from '../../core/json.ts';
import { parseYuan } from '../../core/money.ts';

const bench = useSandboxBench();

describe('the same step again', () => {
  it('is answered as before and acts once', async () => {
    const told = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
    const payment = {
      account: { holder: 'x', bank: 'x', number: '6200150500000001', exchangeNumber: '150500000001' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    };
    const stepId = newId();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        bench().ask(told, SHENYANG, '/fund-transfer-requests', payment, stepId),
      ),
    );
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer.body))).size).toBe(1);
    await bench().messages(stepId);
    const again = await bench().ask(told, SHENYANG, '/fund-transfer-requests', payment, stepId);
    expect(again.answer).toEqual(answers[0]?.answer);
    const transfers = await bench().db.query('select 1 from bank_transfer t where t.step_id = $1', [stepId]);
    expect(transfers).toHaveLength(1);
    expect(bench().heardOf(stepId)).toHaveLength(1);
    const status = await bench().peer.call(bench().sandbox.url, SHENYANG, `/steps/${stepId}`, undefined, {
      caseId: told.caseId,
    });
    expect(status.body).toMatchObject({ status: 'ANSWERED', answer: { outcome: 'SENT' } });
    const unknown = await bench().peer.call(bench().sandbox.url, SHENYANG, `/steps/${newId()}`, undefined, {
      caseId: told.caseId,
    });
    expect(unknown.body).toEqual({ status: 'UNKNOWN' });
  });

  it('is sent until the gateway has it, unchanged', async () => {
    bench().peer.replies.push({ status: 503 }, { status: 409, code: 'STEP_NOT_WAITING' }, { status: 200 });
    const { stepId } = await bench().ask(
      bench().story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await bench().messages(stepId, 3);
    expect(
      new Set(
        bench()
          .heardOf(stepId)
          .map(({ raw }) => raw),
      ).size,
    ).toBe(1);
  });

  it.each(['REPLY_CONFLICT', 'CASE_CLOSED'])('ends with %s', async (code) => {
    bench().peer.replies.push({ status: 409, code });
    const { stepId } = await bench().ask(
      bench().story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await bench().messages(stepId);
    const open = async (): Promise<number> =>
      (
        await bench().db.query('select 1 from agency_message m where m.step_id = $1 and m.done_at is null', [
          stepId,
        ])
      ).length;
    const end = performance.now() + 3_000;
    while ((await open()) > 0 && performance.now() < end) await new Promise((soon) => setTimeout(soon, 20));
    expect(await open()).toBe(0);
  });
});

describe('delays', () => {
  it('are kept in business time', async () => {
    await bench().control('PUT', '/sandbox/delays', { default: 86_400 });
    const { stepId } = await bench().ask(
      bench().story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await new Promise((soon) => setTimeout(soon, 600));
    expect(bench().heardOf(stepId)).toHaveLength(0);
    bench().peer.businessTime = new Date(bench().peer.businessTime.getTime() + 86_400_000);
    expect((await bench().messages(stepId))[0]?.body).toMatchObject({
      outcome: 'PAUSED',
      doneOn: '2026-03-03',
    });
  });
});

describe('faults', () => {
  const fault = (kind: string, more: object = {}): Promise<unknown> =>
    bench().control('POST', '/sandbox/faults', { kind, times: 1, ...more });
  const pause = (stepId = newId()): Promise<{ answer: AgencyAnswer; stepId: string }> =>
    bench().ask(
      bench().story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
      {},
      stepId,
    );

  it('take an agency down, once', async () => {
    await fault('down', { agency: CHIFENG });
    const other = await bench().peer.call(
      bench().sandbox.url,
      TONGLIAO,
      '/status/query',
      bench().query('resident-same-pool', '150500'),
    );
    expect(other.status).toBe(200);
    expect((await pause()).answer).toMatchObject({ status: 503, signed: false });
    expect((await pause()).answer.status).toBe(202);
  });

  it('cut the line before and after the act', async () => {
    const stepId = newId();
    await fault('unreachable', { agency: CHIFENG });
    await expect(pause(stepId)).rejects.toThrow();
    expect(await bench().db.query('select 1 from agency_step s where s.step_id = $1', [stepId])).toHaveLength(
      0,
    );
    await fault('lose-answer', { agency: CHIFENG });
    await expect(pause(stepId)).rejects.toThrow();
    expect((await bench().messages(stepId))[0]?.body).toMatchObject({ outcome: 'PAUSED' });
    expect((await pause(stepId)).answer.status).toBe(202);
    expect(bench().heardOf(stepId)).toHaveLength(1);
  });

  it('spoil an answer or its signature', async () => {
    await fault('invalid-answer', { agency: CHIFENG });
    expect((await pause()).answer).toMatchObject({
      status: 200,
      signed: true,
      body: { outcome: 'NO_SUCH_OUTCOME' },
    });
    await fault('unsigned-answer', { agency: CHIFENG });
    expect((await pause()).answer).toMatchObject({ status: 202, signed: false });
  });

  it('slow an agency down, and silence it', async () => {
    await fault('slow', { delayMs: 300 });
    const began = performance.now();
    await pause();
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    await fault('silent', { operation: 'confirmPaused' });
    const { stepId } = await pause();
    const { stepId: next } = await pause();
    await bench().messages(next);
    expect(bench().heardOf(stepId)).toHaveLength(0);
  });

  it('answer twice, alike or with another amount, and pay too little', async () => {
    await fault('answer-twice', { agency: CHIFENG });
    const { stepId } = await pause();
    await bench().messages(stepId, 2);
    expect(
      new Set(
        bench()
          .heardOf(stepId)
          .map(({ raw }) => raw),
      ).size,
    ).toBe(1);

    await fault('other-amount', { operation: 'requestFundTransfer' });
    await fault('short-payment');
    const told = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
    const sheet = (await bench().askLater(told, SHENYANG, '/information-sheet-requests')).body[
      'sheet'
    ] as JsonObject;
    const lines = sheet['lines'] as Record<string, string>;
    const { stepId: payment } = await bench().ask(told, SHENYANG, '/fund-transfer-requests', {
      account: { holder: 'x', bank: 'x', number: '6200150500000001', exchangeNumber: '150500000001' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
    });
    await bench().messages(payment, 2);
    const totals = bench()
      .heardOf(payment)
      .map(({ body }) => parseYuan((body['funds'] as Record<string, string>)['total'] ?? ''));
    const due = parseYuan(lines['f6'] ?? '');
    expect(totals.toSorted((a, b) => Number(a - b))).toEqual([due - 10_000n, due - 9_999n]);
    expect(
      bench()
        .heardOf(payment)
        .every(({ findings }) => findings.length === 0),
    ).toBe(true);

    const short = { personalAccount: '-100.00', pooledFund: '0.00', total: '-100.00' };
    const amounts = { personalAccount: lines['f4'], pooledFund: lines['f5'], total: lines['f6'] };
    const rest = await bench().askLater(told, SHENYANG, '/difference-notes', {
      sheet: amounts,
      received: amounts,
      difference: short,
    });
    expect(rest).toMatchObject({ operation: 'sendFundsNotice', body: { funds: { total: '100.00' } } });
  });
});
