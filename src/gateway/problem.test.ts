import { describe, expect, it } from 'vitest';
import { Refusal } from '../core/errors.ts';
import { problemAnswer, toProblem } from './problem.ts';

describe('problem', () => {
  it('says code, words in both languages, origin and what to do', () => {
    const refusal = new Refusal('STORE_UNAVAILABLE', {
      retryAfter: 5,
      cause: new Error('connect ECONNREFUSED 10.0.0.1'),
    });
    const answer = problemAnswer(refusal, 'r-1');
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '5', 'request-id': 'r-1' });
    expect(JSON.parse(answer.body.toString())).toEqual({
      type: 'urn:twin-city:problem:STORE_UNAVAILABLE',
      title: 'The record store does not answer at present',
      titleZh: '系统暂时不可用，请稍后再试',
      status: 503,
      code: 'STORE_UNAVAILABLE',
      origin: 'gateway',
      retryable: true,
      retryAfter: 5,
      requestId: 'r-1',
    });
  });

  it('never shows the words of an unexpected error, raw answers or signatures', () => {
    const fault = JSON.stringify(toProblem(new Error('select secret from table'), 'r'));
    expect(fault).toContain('INTERNAL');
    expect(fault).not.toContain('secret');
    const extensions = {
      raw: 'c2VjcmV0',
      providerSignature: 'a.b.c',
      evidenceId: 'e-1',
      code: 'OTHER',
      status: 200,
    };
    const problem = toProblem(new Refusal('PROVIDER_ANSWER_INVALID', { extensions }), 'r');
    expect(problem).toMatchObject({
      evidenceId: 'e-1',
      code: 'PROVIDER_ANSWER_INVALID',
      status: 502,
      origin: 'provider',
    });
    expect(problem).not.toHaveProperty('raw');
    expect(problem).not.toHaveProperty('providerSignature');
  });
});
