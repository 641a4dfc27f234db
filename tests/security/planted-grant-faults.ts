import type { PlantedFault } from './planted-fault.ts';

const CALLS = { test: 'tests/flows/grants.test.ts' } as const;
const LIFE = { test: 'src/exchange/grants.test.ts' } as const;
const TOKENS = { test: 'src/exchange/grant-admission.test.ts' } as const;
const RECORDS = { test: 'src/exchange/grant-records.test.ts' } as const;
const GRANTS_FILE = 'src/exchange/grants.ts';
const ADMISSION_FILE = 'src/exchange/grant-admission.ts';
const SNAPSHOT_FILE = 'src/exchange/grant-snapshot.ts';

const enforcement: readonly PlantedFault[] = [
  {
    what: 'an answer may hold more than was granted',
    file: 'src/exchange/provider-exchange.ts',
    from: 'const beyond = ungrantedFields(call.grant, value);',
    to: 'const beyond = ungrantedFields(call.grant, {});',
    ...CALLS,
    name: 'a call under a grant brings no more than was granted: refused, recorded, alarmed',
  },
  {
    what: 'more may be asked for than was granted',
    file: 'src/gateway/mediate-stages.ts',
    from: `typeof name === 'string' && grant.fields.has(name)`,
    to: `typeof name === 'string'`,
    ...CALLS,
    name: 'a call under a grant is refused for another field, and the agency hears nothing',
  },
  {
    what: 'a member is asked that never accepted',
    file: GRANTS_FILE,
    from: 'providers.has(provider) ? []',
    to: 'providers.size > 0 ? []',
    ...CALLS,
    name: 'a call under a grant is refused for another provider, and the agency hears nothing',
  },
  {
    what: 'a grant holds before its first day',
    file: GRANTS_FILE,
    from: 'if (today < grant.validity.from || today',
    to: 'if (today',
    ...LIFE,
    name: 'a grant does not hold before its first day or after its last',
  },
  {
    what: 'the calls of a day are not counted',
    file: 'src/exchange/log-commit.ts',
    from: 'used: group.length,',
    to: 'used: 0,',
    ...CALLS,
    name: 'a call under a grant is refused above the daily limit',
  },
  {
    what: 'a revoked grant is read as one in force',
    file: SNAPSHOT_FILE,
    from: `v.status in ('ACTIVE', 'EXPIRED', 'NOT_YET_VALID')`,
    to: `v.status in ('ACTIVE', 'EXPIRED', 'NOT_YET_VALID', 'REVOKED')`,
    ...CALLS,
    name: 'a revocation by tongliao-social-insurance.core ends the calls at both gateways within a second',
  },
  {
    what: 'a change of the registry is not read',
    file: 'src/exchange/trust.ts',
    from: 'if (version !== snapshot.version) {',
    to: 'if (version < snapshot.version) {',
    ...LIFE,
    name: 'a grant is revoked by the one signature of tongliao-social-insurance.core, in every process, within a second',
  },
  {
    what: 'a registry that nobody confirmed counts for ever',
    file: 'src/exchange/trust.ts',
    from: 'performance.now() - confirmedAt <= STALE_MS &&',
    to: 'performance.now() - confirmedAt <= Infinity &&',
    test: 'src/exchange/trust.test.ts',
    name: 'trust is stale one second after the database went, and fresh when it is back',
  },
];

const agreement: readonly PlantedFault[] = [
  {
    what: 'one officer is enough for an acceptance',
    file: 'src/gateway/approvals.ts',
    from: 'if (pending.requested_by === decision.decidedBy)',
    to: `if (pending.requested_by === '')`,
    test: 'tests/contract/admin-grants.test.ts',
    name: 'the life of a grant takes the consumer’s signature, the provider’s and two officers; one signature ends it',
  },
  {
    what: 'the signature of a statement is not verified',
    file: ADMISSION_FILE,
    from: 'await verifyGrantSignature(token, client && issuerOf(await withKeys(sql, client)), now);',
    to: '',
    ...TOKENS,
    name: 'a request is refused when it was altered by a byte',
  },
  {
    what: 'anybody accepts for a provider',
    file: ADMISSION_FILE,
    from: 'if (!parties.includes(memberId))',
    to: 'if (parties.length === 0)',
    ...TOKENS,
    name: 'an acceptance is refused when it the consumer itself signed',
  },
  {
    what: 'an acceptance counts for whatever document',
    file: ADMISSION_FILE,
    from: 'if (statement.documentHash !== row.document_hash)',
    to: `if (statement.documentHash === '')`,
    ...TOKENS,
    name: 'an acceptance is refused when it is for another document',
  },
  {
    what: 'a row that somebody wrote into the table is believed',
    file: SNAPSHOT_FILE,
    from: 'await verifyGrantSignature(record.token, issuerOf({ ...client, keys: held }), at);',
    to: '',
    ...RECORDS,
    name: 'the records that somebody wrote into the table give nothing',
  },
  {
    what: 'what a sandbox signed counts outside it',
    file: SNAPSHOT_FILE,
    from: 'and (not v.simulated or $1)',
    to: 'and $1::boolean is not null',
    ...RECORDS,
    name: 'the grants of a sandbox are signed once by both sides and marked, and count nowhere else',
  },
  {
    what: 'a law whose status nobody told is called official',
    file: 'src/exchange/grant-document.ts',
    from: `status: status ?? 'UNCONFIRMED'`,
    to: `status: status ?? 'OFFICIAL'`,
    ...RECORDS,
    name: 'a grant that was signed before its status could be told still stands, as unconfirmed, and can be revoked',
  },
];

/** In what a grant gives, and in how it is agreed upon. */
export const GRANT_FAULTS: readonly PlantedFault[] = [...enforcement, ...agreement];
