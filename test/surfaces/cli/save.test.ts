import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { destination, save } from '../../../src/surfaces/cli/save.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
  writeFileSync(at('book.xlsx'), 'as it was');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where the result goes', () => {
  test('beside the workbook, and never over a file that is there', async () => {
    expect(await destination(at('book.xlsx'), null, false, 'rated')).toEqual({ path: at('book-rated.xlsx'), copy: null });
    writeFileSync(at('book-rated.xlsx'), 'with words typed since');
    expect(await destination(at('book.xlsx'), null, false, 'rated')).toEqual({ path: at('book-rated-2.xlsx'), copy: null });
  });

  test('never over the workbook itself, also by another of its names', async () => {
    symlinkSync(at('book.xlsx'), at('alias.xlsx'));
    expect(await destination(at('book.xlsx'), at('book.xlsx'), false, 'rated')).toBe('the workbook itself');
    expect(await destination(at('book.xlsx'), join(folder, '.', 'book.xlsx'), false, 'rated')).toBe('the workbook itself');
    expect(await destination(at('book.xlsx'), at('alias.xlsx'), false, 'rated')).toBe('the workbook itself');
  });

  test('over it when asked, with a copy left', async () => {
    const to = await destination(at('book.xlsx'), null, true, 'rated');
    if (to === 'the workbook itself') throw new Error('in place is asked for');
    await save(Buffer.from('rated'), to);
    expect(readFileSync(at('book.xlsx'), 'utf8')).toBe('rated');
    expect(readFileSync(at('book-as-it-was.xlsx'), 'utf8')).toBe('as it was');
  });

  test('open to those to whom the file that it takes the place of was', async () => {
    writeFileSync(at('out.xlsx'), 'before');
    chmodSync(at('out.xlsx'), 0o600);
    await save(Buffer.from('rated'), { path: at('out.xlsx'), copy: null });
    expect(statSync(at('out.xlsx')).mode & 0o777).toBe(0o600);
  });

  test('and no copy where it could not be', async () => {
    writeFileSync(at(`.indicator-rag.${process.pid}.part`), 'in the way');
    await expect(save(Buffer.from('rated'), { path: at('book.xlsx'), copy: at('copy.xlsx') })).rejects.toMatchObject({ code: 'EEXIST', path: at('book.xlsx') });
    expect([readdirSync(folder), readFileSync(at('book.xlsx'), 'utf8')]).toEqual([['book.xlsx'], 'as it was']);
  });

  test('under the longest name that there is', async () => {
    const name = at(`${'x'.repeat(250)}.xlsx`);
    await save('rated', { path: name, copy: null });
    expect(readFileSync(name, 'utf8')).toBe('rated');
  });

  test('into the file that a link leads to, and the link stays one', async () => {
    symlinkSync('book.xlsx', at('link.xlsx'));
    await save('rated', { path: at('link.xlsx'), copy: at('copy.xlsx') });
    expect([readlinkSync(at('link.xlsx')), readFileSync(at('book.xlsx'), 'utf8'), readFileSync(at('copy.xlsx'), 'utf8')]).toEqual(['book.xlsx', 'rated', 'as it was']);
  });

  test('never in the place of a folder, a pipe, a device or a file that somebody has made for reading alone', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    chmodSync(at('book.xlsx'), 0o444);
    for (const [name, code] of [['pipe', 'ENXIO'], ['.', 'EISDIR'], ['none/', 'EISDIR'], ['book.xlsx', 'EACCES']] as const) {
      await expect(save('rated', { path: `${folder}/${name}`, copy: null })).rejects.toMatchObject({ code });
    }
    expect([readdirSync(folder).sort(), readFileSync(at('book.xlsx'), 'utf8')]).toEqual([['book.xlsx', 'pipe'], 'as it was']);
  });

  test('and nothing is left behind where somebody stops the program meanwhile', async () => {
    const ended = vi.spyOn(process, 'kill').mockReturnValue(true);
    const saved = save(Buffer.alloc(50_000_000), { path: at('book.xlsx'), copy: at('copy.xlsx') }).then(() => 'saved', (error: unknown) => error);
    while (readdirSync(folder).length < 3) await turn();
    process.emit('SIGINT', 'SIGINT');
    expect([readdirSync(folder), ended.mock.calls]).toEqual([['book.xlsx'], [[process.pid, 'SIGINT']]]);
    ended.mockRestore();
    expect(await saved).toMatchObject({ code: 'ENOENT' });
    expect([readFileSync(at('book.xlsx'), 'utf8'), process.listenerCount('SIGTERM')]).toEqual(['as it was', 0]);
  });

  test('whole or not at all', async () => {
    await expect(save(Buffer.from('rated'), { path: at('no folder/rated.xlsx'), copy: null })).rejects.toThrow();
    await save(Buffer.from('rated'), { path: at('out.xlsx'), copy: null });
    expect(readdirSync(folder).sort()).toEqual(['book.xlsx', 'out.xlsx']);
  });
});
