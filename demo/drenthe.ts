import type { Ctx } from '#kernel/ctx.ts';
import { addYears, asDay, today } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import { addBranch, addException, setRegularWeek } from '../src/modules/branches/testing.ts';
import { enterFacts } from '../src/modules/organisation/index.ts';
import { registerMunicipality, registerOrganisation } from '../src/modules/organisation/testing.ts';
import { savePlace } from '../src/modules/places/testing.ts';
import { DEMO_BRANCHES, facilitiesOfClass, weekOfClass } from './drenthe-branches.ts';
import { DEMO_PLACES, DEMO_SCHOOL_YEAR, type DemoPlace } from './drenthe-places.ts';

/** Source: CBS, Kerncijfers wijken en buurten 2021 (85039NED). Assen, Emmen and Hoogeveen have libraries of their own. */
const MUNICIPALITIES = [
  ['GM1680', 'Aa en Hunze', 25_399, true],
  ['GM0106', 'Assen', 68_836, false],
  ['GM1681', 'Borger-Odoorn', 25_598, true],
  ['GM0109', 'Coevorden', 35_317, true],
  ['GM1690', 'De Wolden', 24_374, true],
  ['GM0114', 'Emmen', 107_024, false],
  ['GM0118', 'Hoogeveen', 55_603, false],
  ['GM0119', 'Meppel', 34_386, true],
  ['GM1731', 'Midden-Drenthe', 33_381, true],
  ['GM1699', 'Noordenveld', 31_214, true],
  ['GM1730', 'Tynaarlo', 33_978, true],
  ['GM1701', 'Westerveld', 19_661, true],
] as const;

const INVENTED = 'Verzonnen voor de demonstratie';

/** Schools, pupils, childcare locations and clinics. With those of Coevorden the schools add up to 129 and the childcare locations
 *  to 133, as the annual report of 2024 counts them for the whole foundation; how they are spread is made up. */
const INVENTED_FACTS = [
  ['GM1680', 12, 1_460, 13, 2],
  ['GM1681', 14, 1_530, 13, 2],
  ['GM1690', 13, 1_390, 14, 2],
  ['GM0119', 13, 2_240, 17, 1],
  ['GM1731', 15, 1_910, 16, 3],
  ['GM1699', 14, 1_980, 15, 2],
  ['GM1730', 13, 2_060, 15, 2],
  ['GM1701', 11, 980, 9, 2],
] as const;

/** Coevorden in the years between its two known ones, so that there is a line to see: inhabitants and pupils. */
const INVENTED_YEARS = [
  [2022, 35_480, 2_205],
  [2023, 35_690, 2_168],
] as const;

const ASSUMED = 'Aanname: de catalogus zegt niet hoe groot elke klasse is';

/** The municipalities of the province, what is known of them, and the branches with their hours. */
export async function describeDrenthe(ctx: Ctx): Promise<void> {
  await registerOrganisation(ctx, {
    name: 'Bibliotheken Drenthe',
    address: 'Postbus 1, 9400 AA Assen',
    email: 'info@demo.nl',
    phone: '0592 000 000',
  });
  for (const [code, name, inhabitants, served] of MUNICIPALITIES) {
    await registerMunicipality(ctx, { code, name, served });
    await enterFacts(ctx, {
      municipalityCode: code,
      year: 2021,
      source: 'CBS, Kerncijfers wijken en buurten 2021',
      asOf: asDay('2021-01-01'),
      values: { inhabitants },
    });
  }
  await enterFacts(ctx, {
    municipalityCode: 'GM0109',
    year: 2024,
    source: 'Jaarbericht 2024 bibliotheken gemeente Coevorden',
    asOf: asDay('2024-12-31'),
    values: { inhabitants: 35_860, schools: 24, pupils: 2_129, childcareLocations: 21, clinics: 3 },
  });
  for (const [year, inhabitants, pupils] of INVENTED_YEARS) {
    const values = { inhabitants, pupils };
    await enterFacts(ctx, { municipalityCode: 'GM0109', year, source: INVENTED, asOf: asDay(`${year}-12-31`), values });
  }
  for (const [municipalityCode, schools, pupils, childcareLocations, clinics] of INVENTED_FACTS) {
    const values = { schools, pupils, childcareLocations, clinics };
    await enterFacts(ctx, { municipalityCode, year: 2024, source: INVENTED, asOf: asDay('2024-12-31'), values });
  }
  for (const branch of DEMO_BRANCHES) await describeBranch(ctx, branch);
  for (const place of DEMO_PLACES) await describePlace(ctx, place);
}

async function describeBranch(ctx: Ctx, branch: (typeof DEMO_BRANCHES)[number]): Promise<void> {
  const { sizeClass, town } = branch;
  const isServicePoint = sizeClass === 'service-point';
  const { id, slug } = done(
    await addBranch(ctx, {
      ...branch,
      name: isServicePoint ? `Servicepunt ${town}` : `Bibliotheek ${town}`,
      sizeClassNote: ASSUMED,
      hasCollection: true,
      coreFunctions: isServicePoint ? [1, 3] : sizeClass === 'small' ? [1, 2, 3] : [1, 2, 3, 4, 5],
      facilities: facilitiesOfClass(sizeClass),
      about: isServicePoint
        ? `In dit servicepunt leen je boeken en haal je op wat je hebt gereserveerd. Je kunt er ook met een vraag terecht. Straat en tijden zijn verzonnen voor de demonstratie.`
        : `Iedereen is welkom in de bibliotheek van ${town}, ook wie geen lid is. Lees de krant, leer iets nieuws of zoek met ons uit wat je wilt weten. Straat en tijden zijn verzonnen voor de demonstratie.`,
      route: `De bibliotheek ligt midden in ${town}. Je fiets zet je voor de deur.`,
      openedOn: null,
      closedOn: null,
    }),
  );
  const asOf = asDay('2025-01-01');
  done(await setRegularWeek(ctx, { id, version: 1, asOf, week: weekOfClass(sizeClass) }));
  const year = Number(today(ctx.now).slice(0, 4));
  const christmas = asDay(`${year}-12-25`);
  const exception = { branchId: id, reason: 'Kerst', firstDay: christmas, lastDay: asDay(`${year}-12-26`), spans: [] };
  done(await addException(ctx, exception));
  const newYear = addYears(asDay(`${year}-01-01`), 1);
  done(
    await addException(ctx, { branchId: id, reason: 'Nieuwjaarsdag', firstDay: newYear, lastDay: newYear, spans: [] }),
  );
  if (slug === 'bibliotheek-coevorden') await announceStocktaking(ctx, id, year);
}

async function describePlace(ctx: Ctx, { kind, name, town, pupils }: DemoPlace): Promise<void> {
  const takesPart = kind === 'primary-school' || kind === 'secondary-school' || kind === 'childcare';
  const details = { municipalityCode: 'GM0109', kind, name, town, takesPart, street: '', postcode: null, brin: null };
  done(await savePlace(ctx, { details, pupils: pupils === undefined ? {} : { [DEMO_SCHOOL_YEAR]: pupils } }));
}

/** One day with other hours, so that the demo shows more than closures. */
async function announceStocktaking(ctx: Ctx, branchId: string, year: number): Promise<void> {
  const day = asDay(`${year}-12-31`);
  const spans = [{ opensAt: '10:00', closesAt: '15:00', staffed: true }];
  done(await addException(ctx, { branchId, reason: 'Oudjaarsdag', firstDay: day, lastDay: day, spans }));
}

/** The demo tells nothing that is refused. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo is refused: ${result.refusal.code}`);
  return result.value;
}
