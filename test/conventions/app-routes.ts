import { type Knock, knockOf } from '#kernel/access.ts';
import { openDatabase } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';
import { createApp } from '../../src/app.tsx';
import { modules as all } from '../../src/modules.ts';
import { NOW } from '../actors.ts';
import { testBox, testConfig } from '../page.ts';

/** One handler of the app, in the order in which a request meets them. */
export type Handler = { readonly method: string; readonly path: string; readonly knock: Knock | undefined };

type Mounted = { readonly method: string; readonly path: string; readonly handler: unknown };

export const handlersOf = (routes: readonly Mounted[]): Handler[] =>
  routes.map(({ method, path, handler }) => ({ method, path, knock: knockOf(handler) }));

/** The handlers of the whole app. Nothing is asked of the database. */
export function appHandlers(modules: readonly Module[] = all): Handler[] {
  const { db } = openDatabase({});
  return handlersOf(createApp({ db, config: testConfig, box: testBox, modules, now: () => NOW }).routes);
}

/** What runs before every route; it answers nothing itself. */
const isMiddleware = ({ method, path }: Handler): boolean => method === 'ALL' && path === '/*';

/** Each address with its method, once, with the handlers that stand there. */
export function addressesOf(handlers: readonly Handler[]): Map<string, Handler[]> {
  const addresses = new Map<string, Handler[]>();
  for (const handler of handlers.filter((each) => !isMiddleware(each))) {
    const address = `${handler.method} ${handler.path}`;
    addresses.set(address, [...(addresses.get(address) ?? []), handler]);
  }
  return addresses;
}
