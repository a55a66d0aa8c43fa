import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { convert } from 'office-addin-manifest-converter';
import { expect, test } from 'vitest';

const { resolve } = createRequire(import.meta.url);
/** The version of Microsoft's schema that knows what the converter makes of a first-run message. */
const version = '1.24';
const schema = JSON.parse(readFileSync(resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`), 'utf8')) as object;

/** The manifest as Microsoft's own converter reads it. */
async function converted(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'rag-'));
  try {
    await convert('manifest.xml', folder);
    return { ...(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>), manifestVersion: version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What their schema says of it. */
function faultsOf(manifest: Record<string, unknown>): unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats(ajv);
  const valid = ajv.compile(schema);
  return valid(manifest) ? [] : (valid.errors ?? []);
}

test("the manifest is without fault in the eyes of Microsoft's converter and schema, with every command in it", async () => {
  const manifest = await converted();
  expect(faultsOf(manifest)).toEqual([]);
  for (const command of ['RateIndicators', 'RefreshSummaries', 'ValidateFigures', 'UndoRatings']) expect(JSON.stringify(manifest)).toContain(`"id":"${command}"`);
  const { icons: _, ...without } = manifest;
  expect(faultsOf(without)).not.toEqual([]);
});
