import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { access, can } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { isMigrated } from '#kernel/migrate.ts';
import { root } from '#kernel/root.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { assetsFolder } from '#ui/assets.ts';
import { respond } from '#ui/respond.tsx';
import { mailPage, mailsPage } from './dev-mail.tsx';
import { homeTexts } from './home-texts.ts';
import { homePage, partnerHomePage, searchPage, workHomePage } from './homes.tsx';
import { openApiRoutes } from './openapi-page.tsx';
import { Specimen } from './specimen.tsx';

const YEAR_SECONDS = 31_536_000;

/** What belongs to the house and to no module: the three front doors, the component page, the mail of a demo, health. */
export const house = new Hono<Env>()
  .route('/', openApiRoutes)
  .route('/', translatedPage({ path: '/', knock: 'public', texts: homeTexts, get: homePage }))
  .get('/start', access('signed-in'), (c) => c.redirect(can(c.var.actor, 'quotes:respond') ? '/partner' : '/werk', 303))
  .get('/werk', access('organisation:read'), workHomePage)
  .get('/werk/zoek', access('organisation:read'), searchPage)
  .get('/werk/onderdelen', access('organisation:read'), (c) => respond(c, 'work', 'Onderdelen', <Specimen />))
  // The forms that are shown there go nowhere; whoever sends one comes back.
  .post('/werk/onderdelen', access('organisation:read'), (c) => c.redirect('/werk/onderdelen', 303))
  .get('/partner', access('quotes:respond'), partnerHomePage)
  .get('/dev/mail', access('public'), mailsPage)
  .get('/dev/mail/:file', access('public'), mailPage)
  .get('/healthz', access('public'), (c) => c.json({ status: 'alive' }))
  .get('/readyz', access('public'), async (c) => {
    const ready = await isMigrated(c.var.db, path.join(root, 'db/migrations')).catch(() => false);
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  })
  .get(
    '/assets/*',
    access('public'),
    serveStatic({
      root: assetsFolder,
      rewriteRequestPath: (file) => file.replace(/^\/assets/, ''),
      precompressed: true,
      onFound: (_file, c) => c.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`),
    }),
  );
