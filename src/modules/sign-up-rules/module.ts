import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { addQuestionAction, removeQuestionAction } from './pages/question-actions.ts';
import { saveSettingsAction, settingsPage } from './pages/settings.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/activiteiten/:id/aanmelding', access('sign-up-rules:edit'), settingsPage)
  .post('/werk/activiteiten/:id/aanmelding', access('sign-up-rules:edit'), saveSettingsAction)
  .post('/werk/activiteiten/:id/aanmelding/vragen', access('sign-up-rules:edit'), addQuestionAction)
  .post(
    '/werk/activiteiten/:id/aanmelding/vragen/:questionId/einde',
    access('sign-up-rules:edit'),
    removeQuestionAction,
  );

export const signUpRules = defineModule({ name: 'sign-up-rules', permissions, routes });
