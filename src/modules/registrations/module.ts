import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';
import { registrationsFile, registrationsPage } from './pages/list.tsx';
import { newRegistrationPage, registerAction } from './pages/new-registration.tsx';
import { registrationPage } from './pages/registration.tsx';
import { acceptAction, cancelAction, changeAction, waitAction } from './pages/registration-actions.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { sessionNotes } from './session-notes.ts';

const routes = new Hono<Env>()
  .get('/werk/bijeenkomsten/:id/aanmeldingen', access('registrations:read'), registrationsPage)
  .get('/werk/bijeenkomsten/:id/aanmeldingen/lijst.csv', access('registrations:read'), registrationsFile)
  .get('/werk/bijeenkomsten/:id/aanmeldingen/lijst.xlsx', access('registrations:read'), registrationsFile)
  .get('/werk/bijeenkomsten/:id/aanmeldingen/nieuw', access('registrations:edit'), newRegistrationPage)
  .post('/werk/bijeenkomsten/:id/aanmeldingen/nieuw', access('registrations:edit'), registerAction)
  .get('/werk/aanmeldingen/:id', access('registrations:read'), registrationPage)
  .post('/werk/aanmeldingen/:id', access('registrations:edit'), changeAction)
  .post('/werk/aanmeldingen/:id/afmelding', access('registrations:edit'), cancelAction)
  .post('/werk/aanmeldingen/:id/bevestiging', access('registrations:edit'), acceptAction)
  .post('/werk/aanmeldingen/:id/wachtlijst', access('registrations:edit'), waitAction);

export const registrations = defineModule({
  name: 'registrations',
  permissions,
  routes,
  jobs,
  listeners,
  personalData,
  sessionNotes,
  actions: [
    {
      subject: 'session',
      label: 'Aanmeldingen',
      hrefOf: (id) => `/werk/bijeenkomsten/${id}/aanmeldingen`,
      permission: 'registrations:read',
    },
  ],
});
