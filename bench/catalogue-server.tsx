// Serves /aanbod without a house around it: `render` draws the same tree from memory each time, `bytes` sends it as it was drawn once.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { visitor } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { respond } from '#ui/respond.tsx';
import { Catalogue } from '../src/modules/activity-catalogue/pages/catalogue.tsx';
import { filterNames, type ServiceFilter } from '../src/modules/activity-catalogue/pages/find-services.ts';
import { shippedEdition2025 } from '../src/modules/activity-catalogue/shipped.ts';
import { modules } from '../src/modules.ts';
import { testConfig } from '../test/page.ts';

const edition = {
  id: 'bench',
  year: 2025,
  editionVersion: 1,
  state: 'published',
  version: 1,
  serviceVersions: {},
  document: shippedEdition2025(),
};
const everything = Object.fromEntries(filterNames.map((name) => [name, ''])) as ServiceFilter;

const app = new Hono<Env>()
  .use(async (c, next) => {
    c.set('actor', visitor);
    c.set('modules', modules);
    c.set('config', testConfig);
    c.set('organisation', 'Bibliotheken Drenthe');
    await next();
  })
  .get('/aanbod', (c) =>
    respond(c, 'public', 'Aanbod', <Catalogue edition={edition} filter={everything} year={2026} />),
  );

const html = await (await app.request('/aanbod')).text();
const bare = new Hono().get('/aanbod', (c) => c.html(html));

serve({
  fetch: process.argv[2] === 'bytes' ? bare.fetch : app.fetch,
  hostname: '127.0.0.1',
  port: Number(process.env.PORT),
});
