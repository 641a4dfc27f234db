import { describe, expect, it } from 'vitest';
import { reaches, type RoleGrant } from './roles.ts';

const member = { id: 'chifeng-social-insurance', city: '150400' };
const grant = (scope: string): RoleGrant[] => [{ role: 'operations', scope }];

describe('the scope of a grant', () => {
  it.each(['all', 'city:150400', 'member:chifeng-social-insurance'])('%s reaches the member', (scope) => {
    expect(reaches(grant(scope), member)).toBe(true);
  });

  it.each(['', 'self', 'ALL', 'city:1504', 'city:150500', 'member:chifeng', 'member:', '150400', member.id])(
    '"%s" does not',
    (scope) => {
      expect(reaches(grant(scope), member)).toBe(false);
    },
  );

  it('of nobody reaches nothing', () => {
    expect(reaches([], member)).toBe(false);
  });
});
