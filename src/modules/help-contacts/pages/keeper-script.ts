import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { asset, assetsFolder } from '#ui/assets.ts';

/** The worker that gives the page when there is no network. */
export async function keeperScript(c: Request) {
  const name = path.basename(asset('help-desk-keeper.js'));
  const script = await readFile(path.join(assetsFolder, name)).catch(() => undefined);
  if (!script) throw new NotFound('the worker is not built');
  return c.body(new Uint8Array(script), 200, { 'content-type': 'text/javascript; charset=utf-8' });
}
