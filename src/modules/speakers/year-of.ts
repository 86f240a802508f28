import { municipalitiesFor, type Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { type Request, yearAsked } from '#kernel/http.ts';
import { editionInForce } from '../activity-catalogue/index.ts';
import { listCommitments } from '../commitments/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';

export type AskedYear = {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
  /** Undefined: all of them. */
  readonly municipality: Municipality | undefined;
};

/** The municipality and the year that the address asks for; else the only one, or all of them, and this year. */
export async function yearOf(c: Request, { tx, actor, now }: Ctx, permission: Permission): Promise<AskedYear> {
  const municipalities = (await listMunicipalities(tx, municipalitiesFor(actor, permission))).filter(
    (each) => each.served,
  );
  const asked = c.req.query('gemeente');
  return {
    municipalities,
    municipality: municipalities.length === 1 ? municipalities[0] : municipalities.find(({ slug }) => slug === asked),
    year: yearAsked(c) ?? Number(today(now).slice(0, 4)),
  };
}

/** `promised` holds the services of which a municipality was promised activities; `titles` also those of the catalogue. */
export type YearServices = { readonly promised: readonly string[]; readonly titles: ReadonlyMap<string, string> };

/** The services of a municipality in a year. */
export async function servicesOf({ tx }: Ctx, municipalityCode: string, year: number): Promise<YearServices> {
  const commitments = await listCommitments(tx, { municipalities: [municipalityCode], during: calendarYear(year) });
  const held = commitments.filter(({ counts }) => counts === 'sessions' || counts === 'series');
  const catalogue = (await editionInForce(tx, year))?.document.services ?? [];
  return {
    promised: [...new Set(held.map(({ serviceId }) => serviceId))],
    titles: new Map([
      ...catalogue.map(({ id, title }) => [id, title] as const),
      ...held.map(({ serviceId, serviceTitle }) => [serviceId, serviceTitle] as const),
    ]),
  };
}
