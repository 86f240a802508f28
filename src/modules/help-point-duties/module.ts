import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { listeners } from './listeners.ts';
import { subjectNotes } from './notes.ts';
import { OWN } from './pages/addresses.ts';
import { handBackAction, handBackPage } from './pages/hand-back.tsx';
import { hourStaffingPage, setHourStaffingAction, takeDutyAction } from './pages/hour-staffing.tsx';
import { openDutiesPage } from './pages/open-duties.tsx';
import { ownDutiesFile, ownDutiesPage } from './pages/own-duties.tsx';
import { pointStaffingPage } from './pages/point-staffing.tsx';
import { setWeeklyStaffingAction, weeklyStaffingPage } from './pages/weekly-staffing.tsx';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .get('/werk/informatiepunten/mijn-diensten', access('help-points:hold'), ownDutiesPage)
  .get('/werk/informatiepunten/mijn-diensten.ics', access('help-points:hold'), ownDutiesFile)
  .get('/werk/informatiepunten/openstaand', access('help-points:read'), openDutiesPage)
  .get('/werk/informatiepunten/:id/bezetting', access('help-points:edit'), pointStaffingPage)
  .get('/werk/informatiepunten/:id/bezetting/:moment', access('help-points:edit'), weeklyStaffingPage)
  .post('/werk/informatiepunten/:id/bezetting/:moment', access('help-points:edit'), setWeeklyStaffingAction)
  .get('/werk/spreekuren/:id/bezetting', access('help-points:read'), hourStaffingPage)
  .post('/werk/spreekuren/:id/bezetting', access('help-points:edit'), setHourStaffingAction)
  .post('/werk/spreekuren/:id/dienst', access('help-points:hold'), takeDutyAction)
  .get('/werk/spreekuren/:id/overdracht', access('help-points:hold'), handBackPage)
  .post('/werk/spreekuren/:id/overdracht', access('help-points:hold'), handBackAction);

export const helpPointDuties = defineModule({
  name: 'help-point-duties',
  permissions: {},
  routes,
  listeners,
  subjectNotes,
  personalData,
  navigation: [
    {
      side: 'work',
      href: OWN,
      label: 'Mijn diensten',
      group: 'Informatiepunten',
      hint: 'Wanneer je bij een spreekuur helpt, en waar nog iemand nodig is',
      knock: 'help-points:hold',
    },
  ],
});
