import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import {
  accountPage,
  closeAccountAction,
  editAccountAction,
  endAllSessionsAction,
  giveRoleAction,
  inviteAgainAction,
  removeSecondStepsAction,
  reopenAccountAction,
  takeRoleAction,
} from './pages/account.tsx';
import { accountLogPage } from './pages/account-log.tsx';
import { accountsFile, accountsPage } from './pages/accounts.tsx';
import { firstAdministratorAction, firstAdministratorPage } from './pages/first-administrator.tsx';
import { inviteAction, newAccountPage } from './pages/new-account.tsx';
import { oidcAction, oidcReturnPage } from './pages/oidc.tsx';
import { endSessionAction, ownAccountPage, signOutAction } from './pages/own-account.tsx';
import { codeAction, confirmAction, offerAction, ownSecondStepPage } from './pages/own-second-step.tsx';
import {
  addPasskeyAction,
  newPasskeyQuestionAction,
  passkeyQuestionAction,
  passkeySignInAction,
  removePasskeyAction,
} from './pages/passkeys.tsx';
import { chooseAction, choosePage, forgotAction, forgotPage } from './pages/password.tsx';
import { secretly } from './pages/plain-http.tsx';
import { secondStepAction, secondStepPage } from './pages/second-step.tsx';
import { secondStepRolesPage, setSecondStepRolesAction } from './pages/second-step-roles.tsx';
import { signInAction, signInPage } from './pages/sign-in.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { jobs } from './retention.ts';

const comingIn = new Hono<Env>()
  .get('/inloggen', access('public'), secretly(signInPage))
  .post('/inloggen', access('public'), secretly(signInAction))
  .get('/inloggen/tweede-stap', access('public'), secretly(secondStepPage))
  .post('/inloggen/tweede-stap', access('public'), secretly(secondStepAction))
  .post('/inloggen/passkey/vraag', access('public'), passkeyQuestionAction)
  .post('/inloggen/passkey', access('public'), secretly(passkeySignInAction))
  .post('/inloggen/oidc', access('public'), secretly(oidcAction))
  .get('/inloggen/oidc/terug', access('public'), secretly(oidcReturnPage))
  .post('/uitloggen', access('public'), signOutAction)
  .get('/wachtwoord-vergeten', access('public'), forgotPage)
  .post('/wachtwoord-vergeten', access('public'), forgotAction)
  .get('/wachtwoord/:token', access('public'), secretly(choosePage))
  .post('/wachtwoord/:token', access('public'), secretly(chooseAction))
  .get('/eerste-beheerder/:token', access('public'), secretly(firstAdministratorPage))
  .post('/eerste-beheerder/:token', access('public'), secretly(firstAdministratorAction));

const own = new Hono<Env>()
  .get('/account', access('signed-in'), ownAccountPage)
  .post('/account/sessies/:id/einde', access('signed-in'), endSessionAction)
  .post('/account/passkeys/vraag', access('signed-in'), newPasskeyQuestionAction)
  .post('/account/passkeys', access('signed-in'), addPasskeyAction)
  .post('/account/passkeys/:id/einde', access('signed-in'), removePasskeyAction)
  .get('/account/tweede-stap', access('signed-in'), ownSecondStepPage)
  .post('/account/tweede-stap', access('signed-in'), offerAction)
  .post('/account/tweede-stap/bevestiging', access('signed-in'), confirmAction)
  .post('/account/tweede-stap/code', access('signed-in'), codeAction);

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
  .post('/werk/accounts/:id/sessies/einde', access('people:manage'), endAllSessionsAction)
  .post('/werk/accounts/:id/tweede-stap/einde', access('people:manage'), removeSecondStepsAction)
  .post('/werk/accounts/:id/sluiting', access('people:manage'), closeAccountAction)
  .post('/werk/accounts/:id/heropening', access('people:manage'), reopenAccountAction);

export const people = defineModule({
  name: 'people',
  permissions,
  routes: new Hono<Env>().route('/', comingIn).route('/', own).route('/', administration),
  jobs,
  personalData,
  navigation: [
    {
      side: 'work',
      href: '/werk/accounts',
      label: 'Accounts',
      group: 'Beheer',
      hint: 'Wie er werkt en met welke rol',
      knock: 'people:read',
    },
    {
      side: 'work',
      href: '/account',
      label: 'Mijn account',
      group: 'Beheer',
      hint: 'Waar je bent ingelogd',
      knock: 'signed-in',
    },
  ],
});
