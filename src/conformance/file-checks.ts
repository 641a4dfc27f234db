import { randomBytes, randomUUID } from 'node:crypto';
import { contentDigest } from '../core/digest.ts';
import { ask, offered, type Bench, type Reply, type Sample } from './bench.ts';
import { faultsOfAnswer, faultsOfRefusal, faultsOfSignedRefusal, type Check } from './check.ts';

/** More than a JSON body may have, so that the agency has to take it as a file. */
const SIZE = 100_000;
const BYTES = 'application/octet-stream';

/** A file of our own making and both calls that bring it. */
interface Paper {
  fileId: string;
  bytes: Buffer;
  /** Media types that the contract takes besides the announced one. */
  otherTypes: readonly string[];
  announced: Sample;
  handedOver: Sample;
}

function makePaper(bench: Bench): Paper | undefined {
  const operation = offered(bench).find(({ announcedBy }) => announcedBy !== undefined);
  const { file } = bench.samples;
  if (operation?.announcedBy === undefined || file === undefined) return undefined;
  const { operationId, announcedBy, fileTypes = [] } = operation;
  const mediaType = fileTypes.find((type) => type === BYTES) ?? fileTypes[0] ?? BYTES;
  const [fileId, bytes] = [randomUUID(), randomBytes(SIZE)];
  const body = { ...file, fileId, mediaType, bytes: bytes.length, digest: contentDigest(bytes) };
  return {
    fileId,
    bytes,
    otherTypes: fileTypes.filter((type) => type !== mediaType),
    announced: { operationId: announcedBy, body },
    handedOver: { operationId, params: { fileId }, body: bytes, contentType: mediaType },
  };
}

/** Announces a paper and goes on, unless the announcement fails already. */
async function withAnnounced(
  bench: Bench,
  next: (paper: Paper) => Promise<string[]>,
): Promise<string[] | undefined> {
  const paper = makePaper(bench);
  if (paper === undefined) return undefined;
  const faults = faultsOfState(bench, paper, await ask(bench, paper.announced), 'AWAITED');
  return faults.length > 0 ? faults : next(paper);
}

function faultsOfState(bench: Bench, { announced }: Paper, reply: Reply, state: string): string[] {
  const faults = faultsOfAnswer(bench, announced, reply);
  if (faults.length > 0) return faults;
  const said = (reply.value as { state?: unknown }).state;
  return said === state ? [] : [`${announced.operationId} says ${String(said)} instead of ${state}`];
}

function faultsOfReceipt(bench: Bench, { fileId, bytes, handedOver }: Paper, reply: Reply): string[] {
  const faults = faultsOfAnswer(bench, handedOver, reply);
  if (faults.length > 0) return faults;
  const receipt = reply.value as Record<string, unknown>;
  const expected = { fileId, digest: contentDigest(bytes), bytes: bytes.length };
  return Object.entries(expected)
    .filter(([name, value]) => receipt[name] !== value)
    .map(([name]) => `the receipt names another ${name} than was sent`);
}

/** The two operations by which a paper comes. What is sent is random and asks for nothing. */
export const FILE_CHECKS: readonly Check[] = [
  {
    id: 'file-handed-over',
    says: 'an announced file is taken and receipted, by contract and signed',
    fix: 'Answer the announcement AWAITED; hash the bytes as they come, keep them, and sign a receipt of length and digest.',
    run: (bench) =>
      withAnnounced(bench, async (paper) =>
        faultsOfReceipt(bench, paper, await ask(bench, paper.handedOver)),
      ),
  },
  {
    id: 'file-again',
    says: 'the same file again has the same receipt, and its announcement says RECEIVED',
    fix: 'Keep the receipt with the file and give it again; a retry must not look like another file.',
    run: (bench) =>
      withAnnounced(bench, async (paper) => {
        const once = await ask(bench, paper.handedOver);
        const faults = faultsOfReceipt(bench, paper, once);
        if (faults.length > 0) return faults;
        const again = await ask(bench, paper.handedOver);
        const isSame = again.status === once.status && again.raw.equals(once.raw);
        const announced = await ask(bench, paper.announced);
        return [
          ...(isSame ? [] : [`answered ${again.status} with another receipt the second time`]),
          ...faultsOfState(bench, paper, announced, 'RECEIVED'),
        ];
      }),
  },
  {
    id: 'file-unannounced',
    says: 'a file that nobody announced is refused',
    fix: 'Look for the announcement of this sender and id, and refuse with a signed 404 where there is none.',
    async run(bench) {
      const paper = makePaper(bench);
      if (paper === undefined) return undefined;
      return faultsOfSignedRefusal(paper.handedOver, await ask(bench, paper.handedOver), 404);
    },
  },
  {
    id: 'file-not-as-announced',
    says: 'other bytes, another media type or another announcement under the same id are refused',
    fix: 'Compare digest, length and media type with the announcement, and the announcement with the first one; refuse with a signed 409.',
    run: (bench) =>
      withAnnounced(bench, async (paper) => {
        const { announced, handedOver, otherTypes } = paper;
        const others: Sample[] = [
          { ...handedOver, body: randomBytes(SIZE) },
          ...otherTypes.slice(0, 1).map((contentType) => ({ ...handedOver, contentType })),
          { ...announced, body: { ...announced.body, bytes: SIZE + 1 } },
        ];
        const faults: string[] = [];
        for (const other of others)
          faults.push(...faultsOfSignedRefusal(other, await ask(bench, other), 409));
        return faults;
      }),
  },
  {
    id: 'file-altered',
    says: 'bytes other than the signed ones are refused',
    fix: 'Compare SHA-256 of the bytes as they came with `content_digest` before you keep them.',
    run: (bench) =>
      withAnnounced(bench, async ({ handedOver }) =>
        faultsOfRefusal(await ask(bench, handedOver, { sentBody: randomBytes(SIZE) })),
      ),
  },
];
