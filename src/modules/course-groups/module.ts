import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { certificateFigures, groupFigures } from './figures/definitions.ts';
import { groupNote } from './group-note.ts';
import { listeners } from './listeners.ts';
import { certificatesFile } from './pages/certificates-file.ts';
import { coursePage } from './pages/course.tsx';
import { coursesPage } from './pages/courses.tsx';
import { groupPage } from './pages/group.tsx';
import { chooseTeachersAction, giveCertificatesAction, markAttendanceAction } from './pages/group-actions.ts';
import { startGroupAction, startGroupPage } from './pages/start-group.tsx';
import { certificateFacts, halfDayFacts } from './sql/figures.ts';

const routes = new Hono<Env>()
  .get('/werk/cursussen', access('courses:read'), coursesPage)
  .get('/werk/cursussen/:id', access('courses:read'), coursePage)
  .get('/werk/cursussen/:id/groepen/nieuw', access('courses:edit'), startGroupPage)
  .post('/werk/cursussen/:id/groepen/nieuw', access('courses:edit'), startGroupAction)
  .get('/werk/cursusgroepen/:id', access('courses:read'), groupPage)
  .post('/werk/cursusgroepen/:id/docenten', access('courses:edit'), chooseTeachersAction)
  .post('/werk/cursusgroepen/:id/aanwezigheid', access('door-lists:use'), markAttendanceAction)
  .post('/werk/cursusgroepen/:id/bewijzen', access('courses:certify'), giveCertificatesAction)
  .get('/werk/cursusgroepen/:id/bewijzen.pdf', access('courses:certify'), certificatesFile);

export const courseGroups = defineModule({
  name: 'course-groups',
  permissions: {},
  routes,
  listeners,
  subjectNotes: [{ subject: 'activities.activity', noteOn: groupNote }],
  figures: [countedFrom(groupFigures, halfDayFacts), countedFrom(certificateFigures, certificateFacts)],
  navigation: [
    {
      side: 'work',
      href: '/werk/cursussen',
      label: 'Cursussen',
      group: 'Cursussen en leren',
      hint: 'Klik & Tik, Digisterker en andere: groepen, docenten en wie er wacht',
      knock: 'courses:read',
    },
  ],
});
