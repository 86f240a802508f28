import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { branchesApi, factsApi } from './api/branches.ts';
import { api } from './api/openapi.ts';
import { municipalList } from './municipal-list.ts';
import { navigationTexts } from './navigation-texts.ts';
import { addExceptionAction, branchPage, withdrawExceptionAction } from './pages/branch.tsx';
import { editBranchAction, editBranchPage, newBranchPage, openBranchAction } from './pages/branch-form.tsx';
import { setWeekAction, weekPage } from './pages/branch-hours.tsx';
import { branchListPage } from './pages/branch-list.tsx';
import { publicBranchPage } from './pages/public-branch.tsx';
import { publicBranchTexts } from './pages/public-branch-texts.ts';
import { publicBranchesPage } from './pages/public-branches.tsx';
import { publicBranchesTexts } from './pages/public-branches-texts.ts';
import { publicMunicipalityPage } from './pages/public-municipality.tsx';
import { publicMunicipalityTexts } from './pages/public-municipality-texts.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route(
    '/',
    translatedPage({ path: '/vestigingen', knock: 'public', texts: publicBranchesTexts, get: publicBranchesPage }),
  )
  .route(
    '/',
    translatedPage({ path: '/vestigingen/:slug', knock: 'public', texts: publicBranchTexts, get: publicBranchPage }),
  )
  .route(
    '/',
    translatedPage({
      path: '/gemeenten/:slug',
      knock: 'public',
      texts: publicMunicipalityTexts,
      get: publicMunicipalityPage,
    }),
  )
  .get('/werk/vestigingen', access('branches:read'), branchListPage)
  .get('/werk/vestigingen/nieuw', access('branches:edit'), newBranchPage)
  .post('/werk/vestigingen/nieuw', access('branches:edit'), openBranchAction)
  .get('/werk/vestigingen/:slug', access('branches:read'), branchPage)
  .get('/werk/vestigingen/:slug/bewerken', access('branches:edit'), editBranchPage)
  .post('/werk/vestigingen/:slug/bewerken', access('branches:edit'), editBranchAction)
  .get('/werk/vestigingen/:slug/openingstijden', access('branches:edit-hours'), weekPage)
  .post('/werk/vestigingen/:slug/openingstijden', access('branches:edit-hours'), setWeekAction)
  .post('/werk/vestigingen/:slug/uitzonderingen', access('branches:edit-hours'), addExceptionAction)
  .post('/werk/vestigingen/:slug/uitzonderingen/:id/intrekking', access('branches:edit-hours'), withdrawExceptionAction)
  .get('/api/v1/municipalities/:cbsCode/branches', access('public'), branchesApi)
  .get('/api/v1/municipalities/:cbsCode/facts/:year', access('public'), factsApi);

export const branches = defineModule({
  name: 'branches',
  permissions,
  routes,
  api,
  municipalList,
  navigation: [
    {
      side: 'public',
      href: '/vestigingen',
      label: 'Vestigingen',
      hint: 'Adressen en openingstijden',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/vestigingen',
      label: 'Vestigingen',
      group: 'Organisatie',
      hint: 'Adres, openingstijden, soort',
      knock: 'branches:read',
    },
  ],
});
