import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveReply, type Reply } from '../../src/cases/receive-reply.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  application,
  caseLine,
  codeOf,
  openTasks,
  openTestCase,
  ORIGIN,
  runDueSteps,
  startTestEngine,
  stepLines,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';
import { openCase } from '../../src/cases/open-case.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const reply = (caseId: string, stepId: string, body: JsonObject, overrides: Partial<Reply> = {}): Reply => {
  const messageId = overrides.messageId ?? 'm-1';
  const whole = { ...body, stepId, messageId };
  return {
    memberId: ORIGIN,
    operationId: 'replySheet',
    caseId,
    stepId,
    messageId,
    body: whole,
    raw: Buffer.from(JSON.stringify(whole)),
    token: 'agency.token.here',
    evidenceId: 'ev-reply',
    ...overrides,
  };
};

describe('a case from application to the end', () => {
  it('runs every row once, moves the money and keeps an intact chain', async () => {
    const opened = await openTestCase(engine);
    expect(opened.number).toMatch(/^TC-n1-20260302-\d{6}$/u);
    expect(opened.receivedAt).toMatch(/^2026-03-02T09:.*\+08:00$/u);
    await runDueSteps(engine);
    const letter = await stepNamed(engine, opened.caseId, 'letter');
    expect(letter.status).toBe('WAITING');
    expect((await caseLine(engine, opened.caseId)).state).toBe('ORIGIN_REVIEW');

    const receipt = await receiveReply(
      engine,
      reply(opened.caseId, letter.id, { outcome: 'SHEET_SENT', total: '10856.59' }, { messageId: 'whole-1' }),
    );
    expect(receipt).toMatchObject({ caseId: opened.caseId, stepId: letter.id, messageId: 'whole-1' });
    await runDueSteps(engine);

    expect(await caseLine(engine, opened.caseId)).toMatchObject({ state: 'CLOSED', ended_as: 'completed' });
    const steps = await stepLines(engine, opened.caseId);
    expect(steps.map(({ step, status, outcome }) => [step, status, outcome])).toEqual([
      ['review', 'DONE', 'ACCEPTED'],
      ['letter', 'DONE', 'SHEET_SENT'],
      ['pay', 'DONE', 'PAID'],
      ['match', 'DONE', 'MATCHED'],
      ['credit', 'DONE', 'CREDITED'],
      ['report', 'DONE', 'REPORTED'],
    ]);
    expect(await openTasks(engine, opened.caseId)).toEqual([]);
    const credit = engine.agency.heard.findLast(({ operationId }) => operationId === 'creditAccount');
    expect(credit?.consumerSignature).toBe('agency.token.here');
    expect(credit?.body).toContain('"total":"10856.59"');
    expect(credit?.consumer).toBe(ORIGIN);
    expect(new Set(engine.agency.heard.map(({ purpose }) => purpose))).toEqual(new Set(['test-transfer']));
  });

  it('gives the same answer to the same submission and refuses another under its key', async () => {
    const wanted = application();
    const [first, second] = await Promise.all([openCase(engine, wanted), openCase(engine, wanted)]);
    expect(second).toEqual(first);
    expect(await openCase(engine, wanted)).toEqual(first);
    expect(await codeOf(openCase(engine, { ...wanted, input: { other: true } }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(await codeOf(openCase(engine, { ...wanted, idempotencyKey: 'another-key-1' }))).toBe(
      'CASE_OVERLAP',
    );
  });
});
