import { describe, expect, it } from 'vitest';
import { requestHash } from './x-road.ts';

const VECTOR = 'fayeExhi8OYCjGdQMiP2bkINTUM3MrlesV0qnrqklkthYOI6B2JvcEZlrBCeCkqIQxnSUuf/PgJALVOgqeOT/g==';

describe('the hash of an X-Road request', () => {
  it('is a published value', () => {
    const headers: Record<string, string> = {
      'x-road-client': 'TWIN-CITY/GOV/chifeng-social-insurance/core',
      'x-road-id': '0b0b3c0c-0000-4000-8000-000000000001',
      'content-type': 'application/json',
    };
    const hash = requestHash({
      method: 'POST',
      url: 'https://gateway.example/pension/v1/status/query',
      body: Buffer.from('{}'),
      headers: (name) => (headers[name] === undefined ? [] : [headers[name]]),
    });
    expect(hash).toBe(VECTOR);
  });
});
