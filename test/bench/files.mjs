// Rating a file, whole processes in turn: ours, our peers, and the floor. `node test/bench/files.mjs 10000 100000`
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { writeWorkbook } from './workbook.mjs';

const folder = 'artefacts/bench';
const time = existsSync('/usr/bin/time') ? '/usr/bin/time' : null;
const python = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0);
const here = 'test/bench/peers';

const programs = [
  ['ours', [process.execPath, 'dist/cli.js', 'rate'], (input, output) => [input, '--out', output]],
  ['floor', [process.execPath, `${here}/floor.mjs`], (input, output) => [input, output]],
  ['exceljs', [process.execPath, '--max-old-space-size=8192', `${here}/exceljs.mjs`], (input, output) => [input, output]],
  ...(python ? [['openpyxl', [python, `${here}/openpyxl_peer.py`], (input, output) => [input, output]]] : []),
];

/** Seconds and megabytes of one run; megabytes are null where /usr/bin/time is missing. */
function run([program, ...words]) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(time ?? program, time ? ['-f', 'peak %M', program, ...words] : words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${program} ${words[0]} ended with ${status}: ${stderr.slice(-500)}`);
  const peak = /peak (\d+)/.exec(stderr);
  return { seconds, megabytes: peak ? Number(peak[1]) / 1000 : null };
}

/** The middle of three runs by time; one for the slow. */
function measure(command, rows) {
  const runs = Array.from({ length: rows > 10_000 ? 1 : 3 }, () => run(command));
  return runs.sort((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)];
}

mkdirSync(folder, { recursive: true });
const sizes = process.argv.slice(2).map(Number);
for (const rows of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  for (const [what, options] of [['months filled, inline', { months: true, shared: false }], ['months filled, shared', { months: true, shared: true }], ['months empty, inline', { months: false, shared: false }]]) {
    const input = `${folder}/${rows}-${what.replace(/\W+/g, '-')}.xlsx`;
    writeWorkbook(input, rows, options);
    const results = programs.map(([name, command, words]) => [name, measure([...command, ...words(input, `${folder}/out-${name}.xlsx`)], rows)]);
    const [, ours] = results[0];
    console.log(`\n${rows} rows, ${what}`);
    for (const [name, { seconds, megabytes }] of results) {
      const ratio = name === 'ours' ? '' : name === 'floor' ? `ours takes ${(ours.seconds / seconds).toFixed(1)} times the floor` : `ours is ${(seconds / ours.seconds).toFixed(1)} times as fast`;
      console.log(`  ${name.padEnd(9)} ${seconds.toFixed(2).padStart(7)} s ${megabytes === null ? '' : `${megabytes.toFixed(0).padStart(6)} MB`}  ${ratio}`);
    }
  }
}
