import { municipalitiesFor, type Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { type Request, yearAsked } from '#kernel/http.ts';
import { listCommitments } from '../commitments/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';

export type AskedYear = {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
  /** Undefined: there is none that this actor may see. */
  readonly municipality: Municipality | undefined;
};

/** The municipality and the year that the address asks for; else the first, and this year. */
export async function yearOf(c: Request, { tx, actor, now }: Ctx, permission: Permission): Promise<AskedYear> {
  const municipalities = (await listMunicipalities(tx, municipalitiesFor(actor, permission))).filter(
    (each) => each.served,
  );
  const asked = c.req.query('gemeente');
  return {
    municipalities,
    municipality: municipalities.find(({ slug }) => slug === asked) ?? municipalities[0],
    year: yearAsked(c) ?? Number(today(now).slice(0, 4)),
  };
}

/** The services of which a municipality was promised activities in a year, with their titles. */
export async function promisedServices(
  { tx }: Ctx,
  municipalityCode: string,
  year: number,
): Promise<Map<string, string>> {
  const commitments = await listCommitments(tx, { municipalities: [municipalityCode], during: calendarYear(year) });
  const held = commitments.filter(({ counts }) => counts === 'sessions' || counts === 'series');
  return new Map(held.map(({ serviceId, serviceTitle }) => [serviceId, serviceTitle]));
}
