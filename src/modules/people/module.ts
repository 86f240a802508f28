import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { happenings } from './messages.ts';
import {
  accountPage,
  closeAccountAction,
  editAccountAction,
  giveRoleAction,
  inviteAgainAction,
  takeRoleAction,
} from './pages/account.tsx';
import { accountLogPage } from './pages/account-log.tsx';
import { accountsFile, accountsPage } from './pages/accounts.tsx';
import { firstAdministratorAction, firstAdministratorPage } from './pages/first-administrator.tsx';
import { inviteAction, newAccountPage } from './pages/new-account.tsx';
import { chooseAction, choosePage, forgotAction, forgotPage } from './pages/password.tsx';
import { secretly } from './pages/plain-http.tsx';
import { secondStepRolesPage, setSecondStepRolesAction } from './pages/second-step-roles.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { jobs } from './retention.ts';

const links = new Hono<Env>()
  .get('/wachtwoord-vergeten', access('public'), forgotPage)
  .post('/wachtwoord-vergeten', access('public'), forgotAction)
  .get('/wachtwoord/:token', access('public'), secretly(choosePage))
  .post('/wachtwoord/:token', access('public'), secretly(chooseAction))
  .get('/eerste-beheerder/:token', access('public'), secretly(firstAdministratorPage))
  .post('/eerste-beheerder/:token', access('public'), secretly(firstAdministratorAction));

const administration = new Hono<Env>()
  .get('/werk/accounts', access('people:read'), accountsPage)
  .get('/werk/accounts/lijst.csv', access('people:read'), accountsFile)
  .get('/werk/accounts/lijst.xlsx', access('people:read'), accountsFile)
  .get('/werk/accounts/nieuw', access('people:manage'), newAccountPage)
  .post('/werk/accounts/nieuw', access('people:manage'), inviteAction)
  .get('/werk/accounts/tweede-stap', access('people:manage'), secondStepRolesPage)
  .post('/werk/accounts/tweede-stap', access('people:manage'), setSecondStepRolesAction)
  .get('/werk/accounts/:id', access('people:read'), accountPage)
  .post('/werk/accounts/:id', access('people:manage'), editAccountAction)
  .get('/werk/accounts/:id/logboek', access('people:read'), accountLogPage)
  .post('/werk/accounts/:id/rollen', access('people:manage'), giveRoleAction)
  .post('/werk/accounts/:id/rollen/:grantId/einde', access('people:manage'), takeRoleAction)
  .post('/werk/accounts/:id/uitnodiging', access('people:manage'), inviteAgainAction)
  .post('/werk/accounts/:id/sluiting', access('people:manage'), closeAccountAction);

export const people = defineModule({
  name: 'people',
  permissions,
  routes: new Hono<Env>().route('/', links).route('/', administration),
  jobs,
  personalData,
  happenings,
  navigation: [
    {
      side: 'work',
      href: '/werk/accounts',
      label: 'Accounts',
      group: 'Beheer',
      hint: 'Wie er werkt en met welke rol',
      knock: 'people:read',
    },
  ],
});
