import type { Config } from '../../config/config.ts';

/** What may stand behind a command. */
export interface Arguments {
  config: Config;
  as?: string;
  member?: string;
  grants?: string;
  out?: string;
  kid?: string;
  operation?: string;
  body?: string;
  'content-type'?: string;
  param?: string[];
  hours?: string;
  reason?: string;
  client?: string;
  document?: string;
  grant?: string;
  request?: string;
  signed?: string;
  status?: string;
  'ends-by'?: string;
  'token-file'?: string;
  id?: string;
  file?: string;
  all?: boolean;
  bodies?: boolean;
  officer?: string[];
  heads?: string;
  without?: string[];
  /** What stands behind the words of the command. */
  path?: string;
  json: boolean;
}

export interface Command {
  usage: string;
  does: string;
  /** Whether a folder or file stands behind the words. */
  takesPath?: true;
  /** Resolves to the exit code. */
  run(given: Arguments): Promise<number>;
}

type TextOption = {
  [Name in keyof Arguments]-?: Arguments[Name] extends string | undefined ? Name : never;
}[keyof Arguments];

/** The value of an option that the command cannot do without. */
export function required(given: Arguments, option: TextOption): string {
  const value = given[option];
  if (value === undefined) throw new Error(`Give --${option}`);
  return value;
}

/** Address of the simulated world of this node. */
export const sandboxUrlOf = (config: Config): string => `http://127.0.0.1:${config.sandboxPort}`;
