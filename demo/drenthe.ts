import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { enterFacts } from '../src/modules/organisation/index.ts';
import { openBranch, registerMunicipality, registerOrganisation } from '../src/modules/organisation/testing.ts';

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

const ASSUMED = 'Aanname: de catalogus zegt niet hoe groot elke klasse is';

/** Two libraries and four service points, as the annual report of 2024 counts them; which class each has is our assumption. */
const COEVORDEN_BRANCHES = [
  { name: 'Bibliotheek Coevorden', town: 'Coevorden', sizeClass: 'large', longitude: 6.7323, latitude: 52.6629, street: 'Weeshuisstraat 13', postcode: '7741 DA' },
  { name: 'Bibliotheek Sleen', town: 'Sleen', sizeClass: 'medium', longitude: 6.8014, latitude: 52.7696, street: 'Boelkenweg 1', postcode: '7841 BA' },
  { name: 'Servicepunt Dalen', town: 'Dalen', sizeClass: 'service-point', longitude: 6.7489, latitude: 52.6937, street: 'Hoofdstraat 20', postcode: '7751 GC' },
  { name: 'Servicepunt Schoonoord', town: 'Schoonoord', sizeClass: 'service-point', longitude: 6.75, latitude: 52.85, street: 'Slenerweg 4', postcode: '7848 AH' },
  { name: 'Servicepunt Oosterhesselen', town: 'Oosterhesselen', sizeClass: 'service-point', longitude: 6.7228, latitude: 52.7541, street: 'Burgemeester de Kockstraat 2', postcode: '7861 AE' },
  { name: 'Servicepunt Aalden', town: 'Aalden', sizeClass: 'service-point', longitude: 6.72, latitude: 52.79, street: 'Aelderstraat 12', postcode: '7854 RR' },
] as const;

/** The municipalities of the province, what is known of them, and the branches of Coevorden. */
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
  for (const branch of COEVORDEN_BRANCHES) {
    await openBranch(ctx, { ...branch, municipalityCode: 'GM0109', sizeClassNote: ASSUMED, coreFunctions: [1, 2, 3] });
  }
  await enterFacts(ctx, {
    municipalityCode: 'GM0109',
    year: 2024,
    source: 'Jaarbericht 2024 bibliotheken gemeente Coevorden',
    asOf: asDay('2024-12-31'),
    values: { inhabitants: 35_860, schools: 24, pupils: 2_129, childcareLocations: 21, clinics: 3 },
  });
}
