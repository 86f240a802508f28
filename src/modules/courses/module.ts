import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { archiveCourseAction } from './pages/archive-course.ts';
import { courseFormPage, saveCourseAction } from './pages/course-form.tsx';
import { materialPage, saveMaterialAction } from './pages/material-form.tsx';
import { addQualificationAction, removeQualificationAction, saveTeacherAction, teacherPage } from './pages/teacher.tsx';
import { teachersPage } from './pages/teachers.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .get('/werk/cursussen/nieuw', access('courses:edit'), courseFormPage)
  .post('/werk/cursussen/nieuw', access('courses:edit'), saveCourseAction)
  .get('/werk/cursussen/:id/inhoud', access('courses:edit'), courseFormPage)
  .post('/werk/cursussen/:id/inhoud', access('courses:edit'), saveCourseAction)
  .post('/werk/cursussen/:id/archief', access('courses:edit'), archiveCourseAction)
  .get('/werk/cursussen/:id/materiaal/nieuw', access('courses:edit'), materialPage)
  .post('/werk/cursussen/:id/materiaal/nieuw', access('courses:edit'), saveMaterialAction)
  .get('/werk/cursussen/:id/materiaal/:materialId', access('courses:edit'), materialPage)
  .post('/werk/cursussen/:id/materiaal/:materialId', access('courses:edit'), saveMaterialAction)
  .get('/werk/docenten', access('courses:read'), teachersPage)
  .get('/werk/docenten/nieuw', access('courses:edit'), teacherPage)
  .post('/werk/docenten/nieuw', access('courses:edit'), saveTeacherAction)
  .get('/werk/docenten/:id', access('courses:edit'), teacherPage)
  .post('/werk/docenten/:id', access('courses:edit'), saveTeacherAction)
  .post('/werk/docenten/:id/bevoegdheden', access('courses:edit'), addQualificationAction)
  .post(
    '/werk/docenten/:id/bevoegdheden/:qualificationId/verwijdering',
    access('courses:edit'),
    removeQualificationAction,
  );

export const courses = defineModule({ name: 'courses', permissions, routes, personalData });
