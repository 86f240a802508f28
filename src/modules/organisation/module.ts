import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { branchesApi, factsApi, municipalitiesApi, municipalityApi } from './api/municipalities.ts';
import { api } from './api/openapi.ts';
import { addExceptionAction, branchPage, withdrawExceptionAction } from './pages/branch.tsx';
import { editBranchAction, editBranchPage, newBranchPage, openBranchAction } from './pages/branch-form.tsx';
import { setWeekAction, weekPage } from './pages/branch-hours.tsx';
import { branchListPage } from './pages/branch-list.tsx';
import { enterFactsAction, factsPage } from './pages/facts.tsx';
import { factsFile } from './pages/facts-export.ts';
import { factsPreviewPage, factsUploadPage, importFactsAction, uploadFactsAction } from './pages/facts-import.tsx';
import { describeOrganisationAction, organisationPage } from './pages/library-organisation.tsx';
import { municipalitiesPage } from './pages/municipalities.tsx';
import {
  addMunicipalityAction,
  editMunicipalityAction,
  editMunicipalityPage,
  newMunicipalityPage,
} from './pages/municipality-form.tsx';
import {
  addPlaceAction,
  archivePlaceAction,
  editPlaceAction,
  editPlacePage,
  newPlacePage,
} from './pages/place-form.tsx';
import { placeListPage } from './pages/place-list.tsx';
import { publicBranchPage } from './pages/public-branch.tsx';
import { publicBranchesPage } from './pages/public-branches.tsx';
import { publicMunicipalityPage } from './pages/public-municipality.tsx';
import { permissions } from './permissions.ts';
import { REGISTERS } from './places.ts';

const routes = new Hono<Env>()
  .get('/vestigingen', access('public'), publicBranchesPage)
  .get('/vestigingen/:slug', access('public'), publicBranchPage)
  .get('/gemeenten/:slug', access('public'), publicMunicipalityPage)
  .get('/werk/gemeenten', access('organisation:read'), municipalitiesPage)
  .get('/werk/gemeenten/gegevens.csv', access('organisation:read'), factsFile)
  .get('/werk/gemeenten/gegevens.xlsx', access('organisation:read'), factsFile)
  .get('/werk/gemeenten/import', access('organisation:edit-facts'), factsUploadPage)
  .post('/werk/gemeenten/import', access('organisation:edit-facts'), uploadFactsAction)
  .get('/werk/gemeenten/import/:id', access('organisation:edit-facts'), factsPreviewPage)
  .post('/werk/gemeenten/import/:id', access('organisation:edit-facts'), importFactsAction)
  .get('/werk/gemeenten/nieuw', access('organisation:edit-organisation'), newMunicipalityPage)
  .post('/werk/gemeenten/nieuw', access('organisation:edit-organisation'), addMunicipalityAction)
  .get('/werk/gemeenten/:slug/bewerken', access('organisation:edit-organisation'), editMunicipalityPage)
  .post('/werk/gemeenten/:slug/bewerken', access('organisation:edit-organisation'), editMunicipalityAction)
  .get('/werk/organisatie', access('organisation:edit-organisation'), organisationPage)
  .post('/werk/organisatie', access('organisation:edit-organisation'), describeOrganisationAction)
  .get('/werk/gemeenten/:slug', access('organisation:read'), (c) =>
    c.redirect(`/werk/gemeenten/${c.req.param('slug')}/${today(c.var.now()).slice(0, 4)}`),
  )
  .get('/werk/gemeenten/:slug/:year', access('organisation:read'), factsPage)
  .post('/werk/gemeenten/:slug/:year', access('organisation:edit-facts'), enterFactsAction)
  .get('/werk/vestigingen', access('organisation:read'), branchListPage)
  .get('/werk/vestigingen/nieuw', access('organisation:edit'), newBranchPage)
  .post('/werk/vestigingen/nieuw', access('organisation:edit'), openBranchAction)
  .get('/werk/vestigingen/:slug', access('organisation:read'), branchPage)
  .get('/werk/vestigingen/:slug/bewerken', access('organisation:edit'), editBranchPage)
  .post('/werk/vestigingen/:slug/bewerken', access('organisation:edit'), editBranchAction)
  .get('/werk/vestigingen/:slug/openingstijden', access('organisation:edit-hours'), weekPage)
  .post('/werk/vestigingen/:slug/openingstijden', access('organisation:edit-hours'), setWeekAction)
  .post('/werk/vestigingen/:slug/uitzonderingen', access('organisation:edit-hours'), addExceptionAction)
  .post(
    '/werk/vestigingen/:slug/uitzonderingen/:id/intrekking',
    access('organisation:edit-hours'),
    withdrawExceptionAction,
  )
  .get('/werk/plekken', access('organisation:read'), (c) => c.redirect(`/werk/plekken/${REGISTERS[0]?.slug}`))
  .get('/werk/plekken/:register', access('organisation:read'), placeListPage)
  .get('/werk/plekken/:register/nieuw', access('organisation:edit'), newPlacePage)
  .post('/werk/plekken/:register/nieuw', access('organisation:edit'), addPlaceAction)
  .get('/werk/plekken/:register/:id', access('organisation:edit'), editPlacePage)
  .post('/werk/plekken/:register/:id', access('organisation:edit'), editPlaceAction)
  .post('/werk/plekken/:register/:id/archief', access('organisation:edit'), archivePlaceAction)
  .get('/api/v1/municipalities', access('public'), municipalitiesApi)
  .get('/api/v1/municipalities/:cbsCode', access('public'), municipalityApi)
  .get('/api/v1/municipalities/:cbsCode/branches', access('public'), branchesApi)
  .get('/api/v1/municipalities/:cbsCode/facts/:year', access('public'), factsApi);

export const organisation = defineModule({
  name: 'organisation',
  permissions,
  routes,
  api,
  navigation: [
    { side: 'public', href: '/vestigingen', label: 'Vestigingen', hint: 'Adressen en openingstijden', knock: 'public' },
    {
      side: 'work',
      href: '/werk/gemeenten',
      label: 'Gemeenten',
      group: 'Organisatie',
      hint: 'Inwoners, scholen, vestigingen',
      knock: 'organisation:read',
    },
    {
      side: 'work',
      href: '/werk/vestigingen',
      label: 'Vestigingen',
      group: 'Organisatie',
      hint: 'Adres, openingstijden, soort',
      knock: 'organisation:read',
    },
    {
      side: 'work',
      href: '/werk/plekken',
      label: 'Scholen en andere plekken',
      group: 'Organisatie',
      hint: 'Scholen, kinderopvang, consultatiebureaus, dorpshuizen',
      knock: 'organisation:read',
    },
    {
      side: 'work',
      href: '/werk/organisatie',
      label: 'De organisatie',
      group: 'Organisatie',
      hint: 'Naam, adres, e-mail, telefoon',
      knock: 'organisation:edit-organisation',
    },
  ],
});
