import type { MiddlewareHandler } from 'hono';
import type { Env, Request } from './http.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Thrown for a form that another site posted here. Shown as 403 with a way back. */
export class ForeignForm extends Error {
  override name = 'ForeignForm';
}

/**
 * Lets a change through only from a page of our own. Browsers say so themselves in Sec-Fetch-Site, older ones in Origin.
 * The public API keeps no session and changes nothing, so it is open to any origin. So are the paths that modules keep for
 * machines: a machine has no page, and a browser that is sent there by another site has nothing to tell.
 */
export const sameOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!SAFE.includes(c.req.method) && !isForMachines(c)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const own = site
      ? site === 'same-origin'
      : origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
    if (!own) throw new ForeignForm();
  }
  await next();
};

/** Whether no page of ours posts here: the API, and what modules keep for machines. */
export const isForMachines = ({ req: { path }, var: { modules } }: Request): boolean =>
  ['/api', ...modules.flatMap(({ machinePaths = [] }) => machinePaths)].some(
    (start) => path === start || path.startsWith(`${start}/`),
  );
