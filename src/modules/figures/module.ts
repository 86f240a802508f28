import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { figuresApi, valuesApi } from './api/figures.ts';
import { api } from './api/openapi.ts';
import { navigationTexts } from './navigation-texts.ts';
import { figurePage } from './pages/figure.tsx';
import { figureListFile, figureListPage } from './pages/figure-list.tsx';
import { publicFigurePage } from './pages/public-figure.tsx';
import { publicFiguresPage } from './pages/public-figures.tsx';
import { rowsFile } from './pages/rows.tsx';
import { changeSettingsAction, settingsPage } from './pages/settings.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/cijfers', access('public'), publicFiguresPage)
  .get('/cijfers/:id', access('public'), publicFigurePage)
  .get('/werk/cijfers', access('figures:read'), figureListPage)
  .get('/werk/cijfers/lijst.csv', access('figures:read'), figureListFile)
  .get('/werk/cijfers/lijst.xlsx', access('figures:read'), figureListFile)
  .get('/werk/cijfers/instellingen', access('figures:set'), settingsPage)
  .post('/werk/cijfers/instellingen', access('figures:set'), changeSettingsAction)
  .get('/werk/cijfers/:id', access('figures:read'), figurePage)
  .get('/werk/cijfers/:id/rijen.csv', access('figures:open-rows'), rowsFile)
  .get('/werk/cijfers/:id/rijen.xlsx', access('figures:open-rows'), rowsFile)
  .get('/partner/cijfers', access('figures:read-own'), figureListPage)
  .get('/partner/cijfers/lijst.csv', access('figures:read-own'), figureListFile)
  .get('/partner/cijfers/lijst.xlsx', access('figures:read-own'), figureListFile)
  .get('/partner/cijfers/:id', access('figures:read-own'), figurePage)
  .get('/partner/cijfers/:id/rijen.csv', access('figures:open-rows'), rowsFile)
  .get('/partner/cijfers/:id/rijen.xlsx', access('figures:open-rows'), rowsFile)
  .get('/api/v1/figures', access('public'), figuresApi)
  .get('/api/v1/figures/:id/values', access('public'), valuesApi);

export const figures = defineModule({
  name: 'figures',
  permissions,
  routes,
  api,
  happenings: { 'figures.settings-changed': 'Instellingen voor cijfers gewijzigd' },
  navigation: [
    {
      side: 'foot',
      href: '/cijfers',
      label: 'Cijfers in het kort',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/cijfers',
      label: 'Alle cijfers',
      group: 'Cijfers',
      hint: 'Wat we tellen en wat is ingevoerd',
      knock: 'figures:read',
    },
    {
      side: 'partner',
      href: '/partner/cijfers',
      label: 'Cijfers',
      hint: 'Wat de bibliotheek in uw gemeente doet, in getallen',
      knock: 'figures:read-own',
    },
  ],
});
