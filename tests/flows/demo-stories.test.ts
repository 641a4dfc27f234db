import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '../../src/demo/move.ts';
import { asTold } from '../../src/demo/statement.ts';
import { STORIES } from '../../src/demo/stories.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(4 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

describe('the stories of the demo', () => {
  for (const story of STORIES) {
    it(story.title, async () => {
      const told = await move(story, await system.as(story.account), () => undefined);
      expect(asTold(told)).toBe(true);
    });
  }
});
