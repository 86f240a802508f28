import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { happenings } from './messages.ts';
import { directoryPage } from './pages/list.tsx';
import { locationFormPage, saveLocationAction } from './pages/location-form.tsx';
import { confirmAction, organisationPage } from './pages/organisation.tsx';
import { organisationFormPage, saveOrganisationAction } from './pages/organisation-form.tsx';
import { saveServiceAction, serviceFormPage } from './pages/service-form.tsx';
import { saveSettingsAction, settingsPage } from './pages/settings.tsx';
import { permissions } from './permissions.ts';

const read = access('referral-directory:read');
const edit = access('referral-directory:edit');

const routes = new Hono<Env>()
  .get('/werk/sociale-kaart', read, directoryPage)
  .get('/werk/sociale-kaart/instellingen', edit, settingsPage)
  .post('/werk/sociale-kaart/instellingen', edit, saveSettingsAction)
  .get('/werk/sociale-kaart/nieuw', edit, organisationFormPage)
  .post('/werk/sociale-kaart/nieuw', edit, saveOrganisationAction)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}', read, organisationPage)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/bewerken', edit, organisationFormPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/bewerken', edit, saveOrganisationAction)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/bevestiging', edit, confirmAction)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/diensten/nieuw', edit, serviceFormPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/diensten/nieuw', edit, saveServiceAction)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/diensten/:serviceId', edit, serviceFormPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/diensten/:serviceId', edit, saveServiceAction)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/plekken/nieuw', edit, locationFormPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/plekken/nieuw', edit, saveLocationAction)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/plekken/:locationId', edit, locationFormPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/plekken/:locationId', edit, saveLocationAction);

export const referralDirectory = defineModule({
  name: 'referral-directory',
  permissions,
  routes,
  happenings,
  navigation: [
    {
      side: 'work',
      href: '/werk/sociale-kaart',
      label: 'Sociale kaart',
      group: 'Sociale kaart',
      hint: 'Wie helpt waarmee, waar en wanneer',
      knock: 'referral-directory:read',
    },
  ],
});
