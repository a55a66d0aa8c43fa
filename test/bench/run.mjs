// Every benchmark in turn, on what `npm run build` made: `npm run bench`, or `npm run bench -- files` for one of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { buildSync } from 'esbuild';

const benches = { engine: 'engine.ts', jobs: 'jobs.ts', files: 'files.mjs', page: 'page.mjs', excel: 'excel.ts', functions: 'functions.ts' };

mkdirSync('artefacts/bench', { recursive: true });
const asked = process.argv.slice(2);
for (const [name, file] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  let program = `test/bench/${file}`;
  if (file.endsWith('.ts')) {
    program = `artefacts/bench/${name}.mjs`;
    buildSync({ entryPoints: [`test/bench/${file}`], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: program, logLevel: 'error' });
  }
  const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
