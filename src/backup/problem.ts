/** Why a backup or a restore did not happen, and what to do; nothing was changed. */
export class BackupProblem extends Error {
  constructor(what: string, remedy: string) {
    super(`${what}\n${remedy}`);
    this.name = 'BackupProblem';
  }
}
