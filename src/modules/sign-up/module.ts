import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { calendarFile } from './pages/calendar-file.ts';
import { cancelAction, cancelPage } from './pages/cancel.tsx';
import { changeAction, changePage } from './pages/change.tsx';
import { ownDataFile, wipeAction, wipePage } from './pages/own-data.tsx';
import { answerOfferAction, ownRegistrationPage } from './pages/own-registration.tsx';
import { ownRegistrationTexts } from './pages/own-registration-texts.ts';
import { signUpPage } from './pages/sign-up.tsx';
import { signUpAction } from './pages/sign-up-action.tsx';
import { signUpTexts } from './pages/sign-up-texts.ts';
import { ticketPage } from './pages/ticket.tsx';
import { ticketTexts } from './pages/ticket-texts.ts';

const own = { knock: 'public', texts: ownRegistrationTexts } as const;

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
  .route('/', translatedPage({ path: '/aanmelding/:token', ...own, get: ownRegistrationPage, post: answerOfferAction }))
  .route('/', translatedPage({ path: '/aanmelding/:token/afmelding', ...own, get: cancelPage, post: cancelAction }))
  .route(
    '/',
    translatedPage({
      path: '/aanmelding/:token/wijziging',
      knock: 'public',
      texts: signUpTexts,
      get: changePage,
      post: changeAction,
    }),
  )
  .route('/', translatedPage({ path: '/aanmelding/:token/wissen', ...own, get: wipePage, post: wipeAction }))
  .route(
    '/',
    translatedPage({ path: '/aanmelding/:token/bewijs', knock: 'public', texts: ticketTexts, get: ticketPage }),
  )
  .get('/aanmelding/:token/gegevens.json', access('public'), ownDataFile)
  .get('/aanmelding/:token/afspraak.ics', access('public'), calendarFile);

export const signUp = defineModule({ name: 'sign-up', permissions: {}, routes });
