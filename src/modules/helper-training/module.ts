import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { figures } from './figures.ts';
import { jobs } from './jobs.ts';
import { casePage, saveCaseAction, wipeCaseAction } from './pages/case.tsx';
import { casesPage } from './pages/cases.tsx';
import { helperPage, saveHelperAction } from './pages/edit-helper.tsx';
import { meetingPage, removeMeetingAction, saveMeetingAction, setParticipantsAction } from './pages/meeting.tsx';
import { meetingsPage } from './pages/meetings.tsx';
import { newMeetingPage, planMeetingAction } from './pages/new-meeting.tsx';
import { overviewFile, overviewPage } from './pages/overview.tsx';
import { saveTrainingAction, trainingPage } from './pages/training.tsx';
import { trainingsPage } from './pages/trainings.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { trainingFacts } from './sql/training-facts.ts';

const routes = new Hono<Env>()
  .get('/werk/trainingen', access('helper-training:read'), overviewPage)
  .get('/werk/trainingen/lijst.csv', access('helper-training:read'), overviewFile)
  .get('/werk/trainingen/lijst.xlsx', access('helper-training:read'), overviewFile)
  .get('/werk/trainingen/helpers/nieuw', access('helper-training:edit'), helperPage)
  .post('/werk/trainingen/helpers/nieuw', access('helper-training:edit'), saveHelperAction)
  .get('/werk/trainingen/helpers/:id', access('helper-training:edit'), helperPage)
  .post('/werk/trainingen/helpers/:id', access('helper-training:edit'), saveHelperAction)
  .get('/werk/trainingen/soorten', access('helper-training:read'), trainingsPage)
  .get('/werk/trainingen/soorten/nieuw', access('helper-training:edit'), trainingPage)
  .post('/werk/trainingen/soorten/nieuw', access('helper-training:edit'), saveTrainingAction)
  .get('/werk/trainingen/soorten/:id', access('helper-training:edit'), trainingPage)
  .post('/werk/trainingen/soorten/:id', access('helper-training:edit'), saveTrainingAction)
  .get('/werk/trainingen/moeilijke-vragen', access('helper-training:read'), casesPage)
  .get('/werk/trainingen/moeilijke-vragen/nieuw', access('helper-training:discuss'), casePage)
  .post('/werk/trainingen/moeilijke-vragen/nieuw', access('helper-training:discuss'), saveCaseAction)
  .get('/werk/trainingen/moeilijke-vragen/:id', access('helper-training:discuss'), casePage)
  .post('/werk/trainingen/moeilijke-vragen/:id', access('helper-training:discuss'), saveCaseAction)
  .post('/werk/trainingen/moeilijke-vragen/:id/verwijdering', access('helper-training:discuss'), wipeCaseAction)
  .get('/werk/trainingen/bijeenkomsten', access('helper-training:read'), meetingsPage)
  .get('/werk/trainingen/bijeenkomsten/nieuw', access('helper-training:edit'), newMeetingPage)
  .post('/werk/trainingen/bijeenkomsten/nieuw', access('helper-training:edit'), planMeetingAction)
  .get('/werk/trainingen/bijeenkomsten/:id', access('helper-training:edit'), meetingPage)
  .post('/werk/trainingen/bijeenkomsten/:id', access('helper-training:edit'), saveMeetingAction)
  .post('/werk/trainingen/bijeenkomsten/:id/deelnemers', access('helper-training:edit'), setParticipantsAction)
  .post('/werk/trainingen/bijeenkomsten/:id/verwijdering', access('helper-training:edit'), removeMeetingAction);

export const helperTraining = defineModule({
  name: 'helper-training',
  permissions,
  routes,
  personalData,
  jobs,
  figures: [countedFrom(figures, trainingFacts)],
  navigation: [
    {
      side: 'work',
      href: '/werk/trainingen',
      label: 'Trainingen',
      group: 'Informatiepunten',
      hint: 'Wie van de helpers welke training heeft, en tot wanneer',
      knock: 'helper-training:read',
    },
  ],
});
