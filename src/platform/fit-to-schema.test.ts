import { describe, expect, it } from 'vitest';
import { fitToSchema, requiredOf } from './fit-to-schema.ts';

const contact = { type: 'object', properties: { phone: { type: 'string' } }, required: ['phone'] };
const places = { type: 'object', properties: { from: { type: 'string' } }, required: ['from'] };
const form = { type: 'object', properties: { contact }, required: ['contact'], allOf: [places] };

describe('one form for many schemas', () => {
  it('keeps what a schema declares, also deep down and by allOf, and nothing else', () => {
    const answers = { from: '150400', to: '150500', contact: { phone: '1', address: 'x' }, extra: [1] };
    expect(fitToSchema(form, answers)).toEqual({ from: '150400', contact: { phone: '1' } });
  });

  it('leaves a value whole whose schema names no properties', () => {
    expect(fitToSchema({ type: 'object' }, { any: { thing: 1 } })).toEqual({ any: { thing: 1 } });
  });

  it('names everything that must be there', () => {
    expect(requiredOf(form)).toEqual(['contact', 'from']);
  });
});
