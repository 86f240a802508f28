import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>();

export const registrations = defineModule({ name: 'registrations', permissions, routes, jobs, listeners });
