import { AsyncLocalStorage } from 'node:async_hooks';
import type { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import type { Module } from '#kernel/module.ts';
import { createApp, type Parts } from '../src/app.tsx';

type Ask = Hono<Env>['request'];

const asking = new AsyncLocalStorage<Parts>();
const apps = new WeakMap<readonly Module[], Hono<Env>>();

/** The app of these modules, which runs on the parts of whoever asks it: building one takes longer than most answers. */
function appOf(modules: readonly Module[]): Hono<Env> {
  const known = apps.get(modules);
  if (known) return known;
  const parts = new Proxy({} as Parts, {
    get: (_, name) => (name === 'modules' ? modules : asking.getStore()?.[name as keyof Parts]),
  });
  const app = createApp(parts);
  apps.set(modules, app);
  return app;
}

/** What `createApp` gives, for a test: asked with these parts, and built once for all tests. */
export function sharedApp(parts: Parts): Pick<Hono<Env>, 'request' | 'router'> {
  const app = appOf(parts.modules);
  const request: Ask = (...question) => asking.run(parts, async () => app.request(...question));
  return { request, router: app.router };
}
