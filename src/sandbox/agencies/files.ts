import { contentDigest } from '../../core/digest.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { FileBody } from '../../platform/uploads.ts';
import type { World } from './world.ts';

interface FileCall {
  agency: string;
  /** Member in whose name it comes. */
  sender: string;
  params: Readonly<Record<string, string>>;
  body: JsonObject;
  file: FileBody | undefined;
  contentType: string | undefined;
}

interface FileRow {
  announcement: { region: string; digest: string; bytes: number; mediaType: string };
  receivedAt: Date | null;
}

type FileAct = (call: FileCall, world: World) => Promise<JsonObject>;

/** How a simulated agency takes papers of another one. REPLY_CONFLICT where two things do not agree. */
export const FILE_OPERATIONS: Readonly<Record<string, FileAct>> = { announceFile, handOverFile };

const COLUMNS = 'f.announcement, f.received_at as "receivedAt"';

async function announceFile({ agency, sender, body }: FileCall, { db }: World): Promise<JsonObject> {
  const { region = '', fileId = '' } = body;
  await db.query(
    `insert into agency_file (agency, sender, file_id, announcement, announced_at)
     values ($1, $2, $3, $4, clock_timestamp()) on conflict do nothing`,
    [agency, sender, fileId, JSON.stringify(body)],
  );
  const [row] = await db.query<FileRow>(
    `select ${COLUMNS} from agency_file f where f.agency = $1 and f.sender = $2 and f.file_id = $3`,
    [agency, sender, fileId],
  );
  if (row === undefined || canonicalJson(row.announcement) !== canonicalJson(body))
    throw new Refusal('REPLY_CONFLICT');
  return { region, fileId, state: row.receivedAt === null ? 'AWAITED' : 'RECEIVED' };
}

async function handOverFile(
  { agency, sender, params, file, contentType }: FileCall,
  { db }: World,
): Promise<JsonObject> {
  const { fileId = '' } = params;
  const key = [agency, sender, fileId];
  const [awaited] = await db.query<FileRow>(
    `select ${COLUMNS} from agency_file f where f.agency = $1 and f.sender = $2 and f.file_id = $3`,
    key,
  );
  if (awaited === undefined || file === undefined) throw new Refusal('NOT_FOUND');
  const { digest, bytes, mediaType } = awaited.announcement;
  const isAnnounced =
    digest === contentDigest(file) && bytes === file.length && mediaType === contentType?.toLowerCase();
  if (!isAnnounced) throw new Refusal('REPLY_CONFLICT');
  const [kept] = await db.query<{ receivedAt: Date }>(
    `update agency_file f set received_at = coalesce(f.received_at, clock_timestamp())
     where f.agency = $1 and f.sender = $2 and f.file_id = $3 returning f.received_at as "receivedAt"`,
    key,
  );
  return { fileId, digest, bytes, receivedAt: toShanghaiInstant(kept?.receivedAt ?? new Date()) };
}
