import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { figures } from './figures.ts';
import { supportFile, supportPage } from './pages/support.tsx';
import { utilisationPage } from './pages/utilisation.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/steun-in-natura', access('rooms:read'), supportPage)
  .get('/werk/steun-in-natura/lijst.csv', access('rooms:read'), supportFile)
  .get('/werk/steun-in-natura/lijst.xlsx', access('rooms:read'), supportFile)
  .get('/werk/ruimtebenutting', access('rooms:read'), utilisationPage);

const at = { side: 'work', group: 'Ruimtes', knock: 'rooms:read' } as const;

export const roomFigures = defineModule({
  name: 'room-figures',
  permissions,
  routes,
  figures,
  navigation: [
    { ...at, href: '/werk/ruimtebenutting', label: 'Benutting van ruimtes', hint: 'Uren gebruikt en open' },
    { ...at, href: '/werk/steun-in-natura', label: 'Steun in natura', hint: 'Wat gratis gebruik waard is' },
  ],
});
