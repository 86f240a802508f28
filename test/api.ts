import { visitor } from '#kernel/access.ts';
import type { Db } from '#kernel/db.ts';
import { modules } from '../src/modules.ts';
import { NOW } from './actors.ts';
import { testBox, testConfig } from './page.ts';
import { sharedApp } from './shared-app.ts';

export type ApiAnswer = { status: number; headers: Headers; text: string; json: unknown };

/** A program of somebody else: asks the whole app without a session. A body that is no text goes as JSON. */
export async function askApi(
  db: Db,
  path: string,
  init: { method?: string; body?: unknown; now?: Date } = {},
): Promise<ApiAnswer> {
  const { now = NOW } = init;
  const app = sharedApp({ db, config: testConfig, box: testBox, modules, now: () => now, recogniseAs: visitor });
  const body = typeof init.body === 'string' || init.body === undefined ? init.body : JSON.stringify(init.body);
  const method = init.method ?? (body === undefined ? 'GET' : 'POST');
  const answer = await app.request(path, { method, body, headers: { 'content-type': 'application/json' } });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined };
}
