import { describe, expect, it } from 'vitest';
import { loadBundles } from '../../config/bundles.ts';
import { joinForms } from '../../src/web/portal/bundle/join-forms.ts';
import { flatten, type Schema } from '../../src/web/kit/form/schema.ts';
import { loadRegistry } from '../../src/registry.ts';
import { componentName } from '../../src/registry-agreement.ts';

const { services } = await loadRegistry();

const formOf = (service: string, workflow: string): Schema =>
  services.get(service)?.client.schemas.get(componentName(workflow, 'Application')) ?? {};

/** What a field may say; members of an object that one part leaves out are pruned before it gets them. */
const meaning = ({ type, enum: values, pattern }: Schema): string => JSON.stringify([type, values, pattern]);

describe.each(Object.entries(loadBundles()))('the form of the bundle %s', (_, { parts }) => {
  const forms = Object.entries(parts).map(([part, { service, workflow, fills }]) => ({
    part,
    fills,
    form: formOf(service, workflow),
  }));

  it('fills fields that its parts have', () => {
    for (const { fills, form } of forms)
      expect(Object.keys(flatten(form).properties ?? {})).toEqual(expect.arrayContaining(Object.keys(fills)));
  });

  it('asks under one name what means one thing, so that one answer serves every part', () => {
    const asked = new Map<string, string>();
    for (const { part, fills, form } of forms)
      for (const [field, schema] of Object.entries(flatten(form).properties ?? {})) {
        const name = fills[field] ?? field;
        expect([part, name, meaning(schema)]).toEqual([part, name, asked.get(name) ?? meaning(schema)]);
        asked.set(name, meaning(schema));
      }
  });

  it('asks each of them once in the portal', () => {
    const { properties = {}, required = [] } = joinForms(forms);
    const names = forms.flatMap(({ fills, form }) =>
      Object.keys(flatten(form).properties ?? {}).map((field) => fills[field] ?? field),
    );
    expect(Object.keys(properties).toSorted()).toEqual([...new Set(names)].toSorted());
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
  });
});

describe('the moving bundle', () => {
  it('reads who belongs to the family from a field of the part that proves it', () => {
    const proofs = Object.values(loadBundles()['moving']?.parts ?? {}).filter((part) => part.provesFamily);
    for (const { service, workflow, namesFamily } of proofs)
      expect(flatten(formOf(service, workflow)).properties).toHaveProperty(namesFamily ?? 'none');
  });

  it('tells the schemes of medical insurance and of pension apart', () => {
    const { medical, pension } = loadBundles()['moving']?.parts ?? {};
    expect([medical?.fills['scheme'], pension?.fills['scheme']]).toEqual(['medicalScheme', 'pensionScheme']);
  });
});
