import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { ask, operationOf, repeat, type Bench, type Sample, type Spoiled } from './bench.ts';
import { faultsOfAnswer, faultsOfRefusal, faultsOfSignedRefusal, type Check } from './check.ts';
import { FILE_CHECKS } from './file-checks.ts';
import { OPERATION_CHECKS } from './operation-checks.ts';

/** The call that is spoiled: a question, or the step that asks for nothing. */
const first = ({ samples: { known, step } }: Bench): Sample | undefined => known[0] ?? step;

/** A call with one thing wrong must be refused. */
const refused =
  (spoil: (sample: Sample) => Spoiled) =>
  async (bench: Bench): Promise<string[] | undefined> => {
    const sample = first(bench);
    return sample && faultsOfRefusal(await ask(bench, sample, spoil(sample)));
  };

const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const EXCHANGE_CHECKS: readonly Check[] = [
  {
    id: 'honest-call',
    says: 'a signed call is answered, by contract and signed',
    fix: 'Verify the token with the gateway’s keys, answer what the agency contract says, and send Provider-Signature over the very bytes.',
    async run(bench) {
      const { known, step, steps } = bench.samples;
      const asked = known.length > 0 || step === undefined ? known : [step];
      const faults: string[] = [];
      for (const sample of [...asked, ...steps])
        faults.push(...faultsOfAnswer(bench, sample, await ask(bench, sample)));
      return faults;
    },
  },
  {
    id: 'granted-fields',
    says: 'an answer holds no field beyond the granted ones',
    fix: 'Read the claim `fields`: leave out every other member, except those the contract requires.',
    async run(bench) {
      const [sample] = bench.samples.known;
      if (sample === undefined) return undefined;
      const schema = operationOf(bench, sample.operationId).responseSchemas.get(200);
      const required = (schema?.['required'] ?? []) as string[];
      const { value } = await ask(bench, sample, { token: { fields: required } });
      const beyond = Object.keys(value ?? {}).filter((name) => !required.includes(name));
      return beyond.length === 0 ? [] : [`gave ${beyond.join(', ')}, which was not granted`];
    },
  },
  {
    id: 'unsigned',
    says: 'a call without a token is refused',
    fix: 'Refuse with 401 when Authorization is absent, before anything is looked up.',
    run: refused(() => ({ headers: { authorization: undefined } })),
  },
  {
    id: 'foreign-key',
    says: 'a token signed with another key under the gateway’s kid is refused',
    fix: 'Verify the signature with the key that the gateway publishes under this kid.',
    async run(bench) {
      const key = { ...bench.key, alg: 'ES256' as const, privateKey: foreignKey };
      return refused(() => ({ token: { key } }))(bench);
    },
  },
  {
    id: 'wrong-audience',
    says: 'a token for another agency is refused',
    fix: 'Compare `aud` with your own member id.',
    run: refused(() => ({ token: { aud: 'another-agency' } })),
  },
  {
    id: 'other-operation',
    says: 'a token for another address is refused',
    fix: 'Compare `htm` and `htu` with the method and the address that was called.',
    async run(bench) {
      return refused(() => ({ token: { url: `${bench.url}/elsewhere` } }))(bench);
    },
  },
  {
    id: 'expired',
    says: 'a token of ten minutes ago is refused',
    fix: 'Check `iat`, `nbf` and `exp` against a clock kept by NTP; allow ten seconds.',
    run: refused(() => ({ token: { now: Date.now() - 600_000 } })),
  },
  {
    id: 'replayed',
    says: 'the same token twice is refused the second time',
    fix: 'Remember every `jti` for 90 seconds, for all processes together, and refuse one that was seen.',
    async run(bench) {
      const sample = first(bench);
      if (sample === undefined) return undefined;
      const once = await ask(bench, sample);
      if (once.status >= 500) return [`answered ${once.status} to the first call`];
      return faultsOfRefusal(await repeat(bench, once));
    },
  },
  {
    id: 'altered-body',
    says: 'a body other than the signed one is refused',
    fix: 'Compare SHA-256 of the received bytes with `content_digest` before you parse them.',
    run: refused(({ body }) => ({ sentBody: Buffer.from(`${JSON.stringify(body)} `) })),
  },
  {
    id: 'unknown-person',
    says: 'a question about somebody unknown is answered in order',
    fix: 'Answer by contract that there is nothing, or refuse with a signed 404 problem; never with 500.',
    async run(bench) {
      const { unknown } = bench.samples;
      if (unknown.length === 0) return undefined;
      const faults: string[] = [];
      for (const sample of unknown) {
        const reply = await ask(bench, sample);
        if (reply.status === 200) faults.push(...faultsOfAnswer(bench, sample, reply));
        else faults.push(...faultsOfSignedRefusal(sample, reply, 404));
      }
      return faults;
    },
  },
  {
    id: 'idempotency',
    says: 'the same step under the same Idempotency-Key has one effect and one answer',
    fix: 'Keep the answer under its Idempotency-Key in the transaction of the effect; give it again.',
    async run(bench) {
      const { step } = bench.samples;
      if (step === undefined) return undefined;
      const idempotencyKey = randomUUID();
      const token = { case: randomUUID() };
      const once = await ask(bench, step, { idempotencyKey, token });
      const faults = faultsOfAnswer(bench, step, once);
      if (faults.length > 0) return faults;
      const again = await ask(bench, step, { idempotencyKey, token });
      const isSame = again.status === once.status && again.raw.equals(once.raw);
      return isSame ? [] : [`answered ${once.status} first and ${again.status} with another body then`];
    },
  },
];

export const CHECKS: readonly Check[] = [...EXCHANGE_CHECKS, ...OPERATION_CHECKS, ...FILE_CHECKS];
