// The program with two addresses more: one registers a household with the command behind the sign-up form, the other updates a
// single row. Run by bench/registrations.ts, on its database.
import '../scripts/tsx-loader.ts';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { access } from '#kernel/access.ts';
import { readConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db.ts';
import { change, type Env } from '#kernel/http.ts';
import { logTo } from '#kernel/log.ts';
import { defineModule } from '#kernel/module.ts';
import { secretBox } from '#kernel/secret-box.ts';

const { createApp } = await import('../src/app.tsx');
const { modules } = await import('../src/modules.ts');
const { aHousehold, register } = await import('../src/modules/registrations/testing.ts');

const routes = new Hono<Env>()
  .post('/meting/aanmelding/:session', access('public'), async (c) => {
    const waits = c.req.query('waits') === '1';
    const wish = aHousehold(c.req.param('session'), { waits });
    const outcome = await change(c, (ctx) => register(ctx, wish));
    return c.text(outcome.ok ? outcome.value.state : outcome.refusal.code);
  })
  .post('/meting/regel/:row', access('public'), async (c) => {
    await sql`update bench.rows set updates = updates + 1 where row = ${Number(c.req.param('row'))}`.execute(c.var.db);
    return c.text('updated');
  });

const config = readConfig(process.env);
if ('faults' in config) throw new Error(config.faults.join());
// As the program's own log goes: to nobody here, so that no terminal is measured.
logTo(() => undefined);
const { db } = openDatabase({ connectionString: config.databaseUrl });
const measured = defineModule({ name: 'bench', permissions: {}, routes });
const box = secretBox(Buffer.alloc(32));
const app = createApp({ db, config, box, modules: [...modules, measured], now: () => new Date() });
serve({ fetch: app.fetch, hostname: config.host, port: config.port });
