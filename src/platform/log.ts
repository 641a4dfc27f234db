import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

export interface LogOptions {
  logLevel: string;
  nodeId?: string;
}

/** What must never reach a log line, wherever a careless caller puts it. */
const SECRET_MEMBERS = ['authorization', 'cookie', 'password', 'idNumber', 'name', 'phone', 'token'];

const CITIZEN_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/gu;
const URL_PASSWORD = /(:\/\/[^:/\s"]+:)[^@/\s"]+@/gu;

/** Last line of defence: masks citizen numbers and passwords inside any text of a log line. */
const scrub = (line: string): string =>
  line.replaceAll(CITIZEN_NUMBER, '******************').replaceAll(URL_PASSWORD, '$1***@');

/** What a log may tell of an error: never its options or extensions, which can hold an answer with personal data. */
function describeError(error: unknown): object | string {
  if (!(error instanceof Error)) return typeof error;
  const { message, stack, cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.constructor.name,
    message,
    stack,
    ...(typeof code === 'string' && { code }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** JSON lines on standard output, without personal data. */
export function createLog({ logLevel, nodeId }: LogOptions, destination?: DestinationStream): Log {
  return pino(
    {
      level: logLevel,
      base: nodeId === undefined ? null : { node: nodeId },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_MEMBERS.flatMap((member) => [member, `*.${member}`]), censor: '[redacted]' },
      serializers: { err: describeError },
      hooks: { streamWrite: scrub },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}
