import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { calendarFile } from './pages/calendar-file.ts';
import { cancelAction, cancelPage } from './pages/cancel.tsx';
import { changeAction, changePage } from './pages/change.tsx';
import { signUpInvitation } from './pages/invitation.tsx';
import { forHousehold, lostLinkAction, lostLinkPage } from './pages/lost-link.tsx';
import { lostLinkTexts } from './pages/lost-link-texts.ts';
import { ownDataFile, wipeAction, wipePage } from './pages/own-data.tsx';
import { ownRegistrationAction, ownRegistrationPage } from './pages/own-registration.tsx';
import { ownRegistrationTexts } from './pages/own-registration-texts.ts';
import { signUpPage } from './pages/sign-up.tsx';
import { signUpAction } from './pages/sign-up-action.tsx';
import { signUpTexts } from './pages/sign-up-texts.ts';
import { ticketPage } from './pages/ticket.tsx';
import { ticketTexts } from './pages/ticket-texts.ts';

type Page = Parameters<typeof translatedPage<typeof ownRegistrationTexts>>[0];

/** A page of one registration, for who has its link. */
const ownPage = (path: string, get: Page['get'], post: NonNullable<Page['post']>) =>
  translatedPage({
    path: `/aanmelding/:token${path}`,
    knock: 'public',
    texts: ownRegistrationTexts,
    get: forHousehold(get),
    post: forHousehold(post),
  });

const routes = new Hono<Env>()
  .route(
    '/',
    translatedPage({
      path: '/agenda/:slug/aanmelding',
      knock: 'public',
      texts: signUpTexts,
      get: signUpPage,
      post: signUpAction,
    }),
  )
  .route(
    '/',
    translatedPage({
      path: '/aanmelding',
      knock: 'public',
      texts: lostLinkTexts,
      get: lostLinkPage,
      post: lostLinkAction,
    }),
  )
  .route('/', ownPage('', ownRegistrationPage, ownRegistrationAction))
  .route('/', ownPage('/afmelding', cancelPage, cancelAction))
  .route('/', ownPage('/wissen', wipePage, wipeAction))
  .route(
    '/',
    translatedPage({
      path: '/aanmelding/:token/wijziging',
      knock: 'public',
      texts: signUpTexts,
      get: forHousehold(changePage),
      post: forHousehold(changeAction),
    }),
  )
  .route(
    '/',
    translatedPage({
      path: '/aanmelding/:token/bewijs',
      knock: 'public',
      texts: ticketTexts,
      get: forHousehold(ticketPage),
    }),
  )
  .get('/aanmelding/:token/gegevens.json', access('public'), ownDataFile)
  .get('/aanmelding/:token/afspraak.ics', access('public'), calendarFile);

export const signUp = defineModule({ name: 'sign-up', permissions: {}, routes, signUpInvitation });
