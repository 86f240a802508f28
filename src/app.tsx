import { getConnInfo } from '@hono/node-server/conninfo';
import { type ErrorHandler, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { matchedRoutes, routePath } from 'hono/route';
import { type Actor, isUnlogged, type Knock, knockOf, mayKnock, SignInNeeded, visitor } from '#kernel/access.ts';
import { bodyLimit, TooLarge } from '#kernel/body-limit.ts';
import { clientAddress } from '#kernel/client-address.ts';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { Env, Request } from '#kernel/http.ts';
import { newId } from '#kernel/id.ts';
import { languageOf } from '#kernel/languages.ts';
import { errorFacts, log } from '#kernel/log.ts';
import type { Module, Side } from '#kernel/module.ts';
import { ownHostOnly } from '#kernel/own-host.ts';
import { problem } from '#kernel/problem.ts';
import { readableRequest, UnreadableForm } from '#kernel/readable-request.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ForeignForm, sameOriginOnly } from '#kernel/same-origin.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { securityHeaders } from '#kernel/security-headers.ts';
import { sharedRead } from '#kernel/shared-read.ts';
import { knockFinder } from '#kernel/translated-page.ts';
import { ExpiredFormPage, FailurePage, ForbiddenPage, NotFoundPage, TooLargeContent } from '#ui/error-pages.tsx';
import { respond } from '#ui/respond.tsx';
import { errorTexts } from '#ui/texts/error-texts.ts';
import { house } from './house/routes.tsx';
import { organisationName } from './modules/organisation/index.ts';
import { actorOfToken, sessionToken } from './modules/sign-in/index.ts';

export type Parts = {
  db: Db;
  config: Config;
  box: SecretBox;
  modules: readonly Module[];
  now: () => Date;
  /** Who asks, instead of whom the session cookie names. For tests of pages. */
  recogniseAs?: Actor;
};

/** Builds the web application. Throws when a route does not say who may use it, or when a figure cannot be. */
export function createApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(answerError);
  app.notFound((c) => answerError(new NotFound(c.req.path), c));
  // Order matters: an error page needs the request id and the name of the organisation; the actor comes after the origin
  // check, and before the limit, whose page has the menu of the actor.
  app.use(carry(parts, knockFinder(app)), ownHostOnly, logRequest, compressIfAsked, securityHeaders);
  app.use(sameOriginOnly, recognise(parts), bodyLimit, readableRequest);
  app.route('/', house);
  for (const { method, path, handler } of fixedWordsFirst(parts.modules)) app.on(method, path, handler);
  const open = unguardedRoutes(app);
  if (open.length > 0) throw new Error(`These routes do not say who may use them: ${open.join(', ')}`);
  figuresOf(parts.modules);
  return app;
}

/** The first route that fits answers: `/quotes/new` of one module goes before `/quotes/:id` of another, whichever stands further left. */
function fixedWordsFirst(modules: readonly Module[]) {
  const byShape = Map.groupBy(
    modules.flatMap((module) => module.routes?.routes ?? []),
    ({ path }) => shapeOf(path),
  );
  return [...byShape].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, routes]) => routes);
}

const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/[:*]/.test(part) ? '1' : '0'))
    .join('');

/** Routes without `access(…)`, as `GET /path`. */
export function unguardedRoutes(app: Hono<Env>): string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  const guarded = new Set(
    routes.filter(({ handler }) => knockOf(handler)).map(({ method, path }) => `${method} ${path}`),
  );
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter((route) => !guarded.has(route));
}

const carry =
  (parts: Parts, knockAt: (path: string) => Knock | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { db, config, box, modules, now } = parts;
    c.set('db', db);
    c.set('config', config);
    c.set('box', box);
    c.set('modules', modules);
    c.set('now', now);
    c.set('requestId', newId());
    c.set('actor', visitor);
    c.set('language', languageOf(c.req.path));
    c.set('offered', []);
    c.set('isKept', false);
    c.set('hasPage', (path) => knockAt(path) !== undefined);
    c.set('mayOpen', (path) => {
      const knock = knockAt(path);
      return knock !== undefined && mayKnock(c.var.actor, knock);
    });
    const peer = c.env && 'incoming' in (c.env as object) ? (getConnInfo(c).remote.address ?? '') : '';
    c.set('clientAddress', clientAddress(peer, c.req.header('x-forwarded-for'), config.trustedProxies));
    c.set('organisation', isAsset(c) ? '' : await nameFor(c, db));
    await next();
  };

const sharedName = sharedRead<'name', string>((db) => organisationName(db));
const nameFor = (c: Request, db: Db): Promise<string> =>
  sessionToken(c) === undefined ? sharedName(db, 'name') : organisationName(db);

const compressed = compress();
const compressIfAsked: MiddlewareHandler<Env> = (c, next) =>
  c.req.header('accept-encoding') ? compressed(c, next) : next();

const logRequest: MiddlewareHandler<Env> = async (c, next) => {
  const started = performance.now();
  await next();
  if (matchedRoutes(c).some(({ handler }) => isUnlogged(handler))) return;
  const ms = Math.round(performance.now() - started);
  log('info', 'request', {
    requestId: c.var.requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms,
  });
};

const recognise =
  (parts: Parts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const actor = parts.recogniseAs ?? (await actorOfSession(c));
    if (actor) c.set('actor', actor);
    await next();
  };

async function actorOfSession(c: Request): Promise<Actor | undefined> {
  const token = isAsset(c) ? undefined : sessionToken(c);
  return token === undefined ? undefined : actorOfToken(c.var.db, token, c.var.now());
}

/** A style sheet or a font asks nothing of the database. */
const isAsset = (c: Request): boolean => c.req.path.startsWith('/assets/');
const isApi = (c: Request): boolean => c.req.path.startsWith('/api/');

function answerTooLarge(c: Request, { megabytes }: TooLarge): Response | Promise<Response> {
  if (isApi(c)) return problem(c, 413, `Dit is te groot. Stuur hoogstens ${megabytes} MB.`);
  const { language } = c.var;
  const content = <TooLargeContent megabytes={megabytes} language={language} />;
  return respond(c, sideOf(c), errorTexts[language].tooLarge.title, content, 413);
}

function sideOf(c: Request): Side {
  if (c.var.actor.kind === 'visitor') return 'public';
  return c.req.path.startsWith('/werk') ? 'work' : c.req.path.startsWith('/partner') ? 'partner' : 'public';
}

const answerError: ErrorHandler<Env> = (error, c) => {
  const { organisation = '', requestId } = c.var;
  const house = { organisation, language: languageOf(c.req.path) };
  if (error instanceof SignInNeeded) {
    if (isApi(c)) return problem(c, 401, 'Log eerst in.');
    const back = c.req.method === 'GET' ? `?terug=${encodeURIComponent(c.req.path)}` : '';
    return c.redirect(`/inloggen${back}`, 303);
  }
  if (error instanceof NotFound) {
    return isApi(c) ? problem(c, 404, 'Dit bestaat niet.') : c.html(<NotFoundPage {...house} />, 404);
  }
  if (error instanceof Forbidden) {
    return isApi(c) ? problem(c, 403, 'Je hebt hier geen recht op.') : c.html(<ForbiddenPage {...house} />, 403);
  }
  if (error instanceof TooLarge) return answerTooLarge(c, error);
  if (error instanceof ForeignForm) return c.html(<ExpiredFormPage {...house} />, 403);
  if (error instanceof UnreadableForm) return c.html(<ExpiredFormPage {...house} />, 400);
  log('error', 'request failed', { requestId, route: routePath(c, -1), ...errorFacts(error) });
  if (isApi(c)) return problem(c, 500, 'Er ging bij ons iets mis.');
  return c.html(<FailurePage {...house} requestId={requestId} />, 500);
};
