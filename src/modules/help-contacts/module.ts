import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { choicePage, choicesPage, saveChoiceAction } from './pages/choices.tsx';
import { keeperScript } from './pages/keeper-script.ts';
import { notesPage, reviewNoteAction, switchNotesAction, writeNoteAction } from './pages/notes.tsx';
import { overviewFile, overviewPage } from './pages/overview.tsx';
import { registerAction, registerPage, takeBackAction } from './pages/register.tsx';
import { syncAction } from './pages/sync.ts';
import { permissions } from './permissions.ts';

/** That somebody was helped just now stands in no log either. */
const unseen = access('help-contacts:register', { unlogged: true });

const routes = new Hono<Env>()
  .get('/werk/hulpcontacten/registreren', access('help-contacts:register'), registerPage)
  .get('/werk/hulpcontacten/bewaker.js', access('help-contacts:register'), keeperScript)
  .get('/werk/hulpcontacten', access('help-contacts:read'), overviewPage)
  .get('/werk/hulpcontacten/lijst.csv', access('help-contacts:read'), overviewFile)
  .get('/werk/hulpcontacten/lijst.xlsx', access('help-contacts:read'), overviewFile)
  .get('/werk/hulpcontacten/keuzes', access('help-contacts:edit-lists'), choicesPage)
  .get('/werk/hulpcontacten/keuzes/:list/:choice', access('help-contacts:edit-lists'), choicePage)
  .post('/werk/hulpcontacten/keuzes/:list/:choice', access('help-contacts:edit-lists'), saveChoiceAction)
  .get('/werk/hulpcontacten/notities', access('help-contacts:register'), notesPage)
  .post('/werk/hulpcontacten/notities', unseen, writeNoteAction)
  .post('/werk/hulpcontacten/notities/instelling', access('help-contacts:edit-lists'), switchNotesAction)
  .post('/werk/hulpcontacten/notities/:id/oordeel', access('help-contacts:edit-lists'), reviewNoteAction)
  .post('/werk/hulpcontacten/registreren', unseen, registerAction)
  .post('/werk/hulpcontacten/ongedaan', unseen, takeBackAction)
  .post('/werk/hulpcontacten/verzending', unseen, syncAction);

export const helpContacts = defineModule({
  name: 'help-contacts',
  permissions,
  jobs,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/hulpcontacten/registreren',
      label: 'Hulpvraag noteren',
      group: 'Informatiepunten',
      hint: 'Wat iemand vroeg en hoe je hielp',
      knock: 'help-contacts:register',
    },
    {
      side: 'work',
      href: '/werk/hulpcontacten',
      label: 'Hulpvragen',
      group: 'Informatiepunten',
      hint: 'Wat mensen vroegen, naar onderwerp, plek en maand',
      knock: 'help-contacts:read',
    },
  ],
});
