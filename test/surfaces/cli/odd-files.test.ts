import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipped } from '../../hosts/file/build.ts';
import { oddities } from '../../hosts/file/oddities.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'odd-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  writeFileSync(at('signed.xlsx'), zipped(oddities['a digital signature']!.files));
  writeFileSync(at('huge.xlsx'), '');
  truncateSync(at('huge.xlsx'), 300 * 2 ** 20);
});

describe('a signature that breaks', () => {
  test.each([['rate'], ['summarise'], ['validate', '--out', at('checked.xlsx')], ['handover'], ['next-year', '--anyway'], ['next-period', '--anyway'], ['final', '--anyway'], ['revise', '--ref', 'K1', '--from', '2020-10', '--target', '90.5%', '--reason', 'agreed']])('is told once by %s', async (command, ...words) => {
    const { out, err } = await run(command, at('signed.xlsx'), '--period', '2020-10', ...words);
    expect(err).toBe('');
    expect(out).toContain('Written:');
    expect(out.split('digital signature')).toHaveLength(2);
  });
});

test('a file of hundreds of megabytes is refused before it is read', async () => {
  const { code, err } = await run('rate', at('huge.xlsx'));
  expect([code, err]).toEqual([2, expect.stringMatching(/too large to read safely \(the file has 300 MB\)/)]);
});
