import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract, type ContractOperation } from '../platform/contract.ts';
import { openFile } from './call-file.ts';

let dir: string;
let operations: ReadonlyMap<string, ContractOperation>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'call-file-'));
  ({ operations } = await loadContract(new URL('../../openapi/pension.yaml', import.meta.url).pathname));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function written(name: string, size = 1): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, '');
  await truncate(path, size);
  return path;
}
const handOver = (): ContractOperation => operations.get('handOverFile')!;

describe('a file to be sent', () => {
  it.each([
    ['scan.PDF', undefined, 'application/pdf'],
    ['scan.tif', undefined, 'application/octet-stream'],
    ['scan.bin', 'application/pdf', 'application/pdf'],
  ])('%s, told %s, goes as %s', async (name, told, type) => {
    const blob = await openFile(await written(name), handOver(), told);
    expect([blob.type, blob.size]).toEqual([type, 1]);
  });

  it('goes as the only type that the contract knows, whatever its name', async () => {
    const blob = await openFile(await written('scan'), { ...handOver(), fileTypes: ['application/pdf'] });
    expect(blob.type).toBe('application/pdf');
  });

  it('may be as long as the contract allows', async () => {
    expect((await openFile(await written('most.pdf', 16_777_216), handOver())).size).toBe(16_777_216);
    await expect(openFile(await written('more.pdf', 16_777_217), handOver())).rejects.toThrow(
      'has 16777217 bytes; handOverFile takes 16777216 at most',
    );
  });

  it('is there, is a file, and is not empty', async () => {
    await expect(openFile(join(dir, 'nowhere.pdf'), handOver())).rejects.toThrow('There is no file');
    await expect(openFile(dir, handOver())).rejects.toThrow('is no file');
    await expect(openFile(await written('empty.pdf', 0), handOver())).rejects.toThrow('is empty');
  });

  it('goes only where files are taken, as what is taken there', async () => {
    const path = await written('scan.pdf');
    await expect(openFile(path, operations.get('queryStatus')!)).rejects.toThrow('queryStatus takes no file');
    await expect(openFile(path, handOver(), 'image/png')).rejects.toThrow(
      'takes application/pdf or application/octet-stream, not image/png',
    );
  });
});
