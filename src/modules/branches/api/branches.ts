import { today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { answer } from '#kernel/problem.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { knownMinutes, withHours } from '../branches.ts';
import { factsOf } from '../municipal-facts.ts';
import { listBranches } from '../sql/branches.ts';

const municipalityOf = (c: Request) =>
  read(c, async ({ tx }) => found(await findMunicipality(tx, c.req.param('cbsCode') ?? ''), 'municipality'));

/** The facts of one municipality in one year, each with its own year, source and reference day. */
export async function factsApi(c: Request) {
  const { code } = await municipalityOf(c);
  const year = Number(found(/^20\d\d$/.exec(c.req.param('year') ?? ''), 'year')[0]);
  const facts = await read(c, ({ tx }) => factsOf(tx, code, year));
  return answer(c, { cbsCode: code, year, facts: facts.values, origins: facts.origins });
}

/** The branches of one municipality that are open to the public today. Hours are null when nobody has told us. */
export async function branchesApi(c: Request) {
  const { code } = await municipalityOf(c);
  const day = today(c.var.now());
  const branches = await read(c, async ({ tx }) => withHours(tx, await listBranches(tx, day, code), day));
  const shownBranches = branches.map((branch) => {
    const minutes = knownMinutes(branch);
    return {
      slug: branch.slug,
      name: branch.name,
      sizeClass: branch.sizeClass,
      address: { street: branch.street, postcode: branch.postcode, town: branch.town },
      location: { longitude: Number(branch.longitude), latitude: Number(branch.latitude) },
      hasCollection: branch.hasCollection,
      coreFunctions: branch.coreFunctions,
      facilities: branch.facilities,
      weeklyHours: minutes ? { total: minutes.total / 60, staffed: minutes.staffed / 60 } : null,
      regularWeek: branch.hoursAsOf === null ? null : branch.week,
      exceptions: branch.exceptions.map(({ id: _, ...exception }) => exception),
    };
  });
  return answer(c, { cbsCode: code, branches: shownBranches });
}
