import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Actor, visitor } from '#kernel/access.ts';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import { createApp } from '../src/app.tsx';
import { modules } from '../src/modules.ts';
import { NOW } from './actors.ts';
import { testBox, testConfig } from './page.ts';

/** The whole app on a port of its own, with the till of the demo beside it, for whoever speaks to it over HTTP. */
export async function served(
  db: Db,
  test: (config: Config & { payment: NonNullable<Config['payment']> }) => Promise<void>,
  actor: Actor = visitor,
): Promise<void> {
  const listening: { fetch: (request: globalThis.Request) => Response | Promise<Response> } = {
    fetch: () => new Response(null, { status: 503 }),
  };
  const server = serve({ fetch: (request) => listening.fetch(request), port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const payment = { url: `${baseUrl}/oefenkassa`, apiKey: 'test_oefenkassa', mode: 'practice' as const };
  const config = { ...testConfig, baseUrl, payment };
  listening.fetch = createApp({ db, config, box: testBox, modules, now: () => NOW, recogniseAs: actor }).fetch;
  try {
    await test(config);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
