import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>();

export const newcomers = defineModule({ name: 'newcomers', permissions, routes });
