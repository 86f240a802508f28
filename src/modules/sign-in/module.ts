import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { secretly } from '../people/index.ts';
import { accountDetails } from './account-details.ts';
import { happenings } from './messages.ts';
import { endAllSessionsAction, removeSecondStepsAction, reopenAccountAction } from './pages/account-buttons.ts';
import { oidcAction, oidcReturnPage } from './pages/oidc.tsx';
import { endSessionAction, ownAccountPage, signOutAction } from './pages/own-account.tsx';
import { codeAction, confirmAction, offerAction, ownSecondStepPage } from './pages/own-second-step.tsx';
import {
  addPasskeyAction,
  confirmWithPasskeyAction,
  newPasskeyQuestionAction,
  passkeyQuestionAction,
  passkeySignInAction,
  removePasskeyAction,
} from './pages/passkeys.tsx';
import { secondStepAction, secondStepPage } from './pages/second-step.tsx';
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
  .post('/uitloggen', access('public'), signOutAction);

const own = new Hono<Env>()
  .get('/account', access('signed-in'), ownAccountPage)
  .post('/account/sessies/:id/einde', access('signed-in'), endSessionAction)
  .post('/account/passkeys/vraag', access('signed-in'), newPasskeyQuestionAction)
  .post('/account/passkeys/bevestiging', access('signed-in'), confirmWithPasskeyAction)
  .post('/account/passkeys', access('signed-in'), addPasskeyAction)
  .post('/account/passkeys/:id/einde', access('signed-in'), removePasskeyAction)
  .get('/account/tweede-stap', access('signed-in'), ownSecondStepPage)
  .post('/account/tweede-stap', access('signed-in'), offerAction)
  .post('/account/tweede-stap/bevestiging', access('signed-in'), confirmAction)
  .post('/account/tweede-stap/code', access('signed-in'), codeAction);

const administration = new Hono<Env>()
  .post('/werk/accounts/:id/sessies/einde', access('people:manage'), endAllSessionsAction)
  .post('/werk/accounts/:id/tweede-stap/einde', access('people:manage'), removeSecondStepsAction)
  .post('/werk/accounts/:id/heropening', access('people:manage'), reopenAccountAction);

export const signIn = defineModule({
  name: 'sign-in',
  permissions,
  routes: new Hono<Env>().route('/', comingIn).route('/', own).route('/', administration),
  jobs,
  personalData,
  accountDetails,
  happenings,
  navigation: [
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
