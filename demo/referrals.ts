// Who else helps people in Coevorden and Meppel. Names of national organisations are real; what is said of them here is made up.
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { entriesOf } from '../src/modules/referral-directory/index.ts';
import {
  confirmOrganisation,
  done,
  LOCATION,
  ORGANISATION,
  type OrganisationDetails,
  SERVICE,
  type ServiceDetails,
  saveLocation,
  saveOrganisation,
  saveService,
  upsertLink,
} from '../src/modules/referral-directory/testing.ts';

const COEVORDEN = 'GM0109';
const MEPPEL = 'GM0119';

type Partner = Partial<OrganisationDetails> & {
  readonly service: Partial<Omit<ServiceDetails, 'organisationId'>>;
  readonly at?: readonly [name: string, street: string, town: string];
  /** By weekday, from Monday, 1. */
  readonly open?: readonly (readonly [weekday: number, opensAt: string, closesAt: string])[];
  /** So many days ago somebody confirmed it; without it nobody did. */
  readonly confirmedDaysAgo?: number;
};

const inCoevorden = { municipalityCode: COEVORDEN } as const;
const inMeppel = { municipalityCode: MEPPEL } as const;
const BROKEN = 'https://computerclub-dalen.example.nl';

const PARTNERS: readonly Partner[] = [
  {
    ...inCoevorden,
    name: 'SeniorWeb Coevorden',
    website: 'https://www.seniorweb.nl',
    contactEmail: 'seniorweb@demo.example.nl',
    service: {
      name: 'Inloop computerhulp',
      description: 'Vrijwilligers helpen met je computer, tablet of telefoon.',
      topics: ['computer', 'digid'],
      minimumAge: 50,
      costCents: 0,
      municipalityCodes: [COEVORDEN],
    },
    at: ['Bibliotheek Coevorden', 'Kerkstraat 27', 'Coevorden'],
    open: [[2, '14:00', '16:00']],
    confirmedDaysAgo: 40,
  },
  {
    ...inCoevorden,
    name: 'Computerclub Dalen',
    website: BROKEN,
    contactEmail: 'computerclub@demo.example.nl',
    service: {
      name: 'Oefenen met de computer',
      description: 'Samen oefenen, op je eigen laptop of op een van ons.',
      topics: ['computer'],
      costCents: 250,
      feesDescription: 'Koffie inbegrepen',
      municipalityCodes: [COEVORDEN],
    },
    at: ['Ons Dorpshuis Dalen', 'Hoofdstraat 2', 'Dalen'],
    open: [[4, '19:30', '21:30']],
    confirmedDaysAgo: 300,
  },
  {
    ...inCoevorden,
    name: 'Maatschappelijk Welzijn Coevorden',
    phones: ['0524 500 100 (ma tot en met do)'],
    contactEmail: 'welzijn@demo.example.nl',
    service: {
      name: 'Maatschappelijk werk',
      description: 'Praat met iemand over zorgen thuis, over geld of over alleen zijn.',
      topics: ['care', 'debts', 'family', 'loneliness'],
      costCents: 0,
      municipalityCodes: [COEVORDEN],
      applicationProcess: 'Bel, of loop binnen',
    },
    at: ['Wijkpunt De Schakel', 'Van Heeckerenlaan 1', 'Coevorden'],
    open: [
      [1, '09:00', '12:00'],
      [3, '09:00', '12:00'],
    ],
    confirmedDaysAgo: 20,
  },
  {
    ...inCoevorden,
    name: 'Voedselbank Coevorden',
    contactEmail: 'voedselbank@demo.example.nl',
    service: {
      name: 'Voedselpakket',
      description: 'Elke week eten voor wie te weinig geld overhoudt.',
      topics: ['food', 'debts'],
      requiredDocuments: ['Bewijs van inkomen', 'Bankafschriften van een maand'],
      costCents: 0,
      municipalityCodes: [COEVORDEN],
    },
    open: [[5, '10:00', '12:00']],
  },
  {
    ...inCoevorden,
    name: 'VluchtelingenWerk Coevorden',
    website: 'https://www.vluchtelingenwerk.nl',
    contactEmail: 'vluchtelingenwerk@demo.example.nl',
    service: {
      name: 'Spreekuur voor vluchtelingen',
      description: 'Hulp bij brieven, verblijf en wonen.',
      topics: ['residence', 'language', 'housing', 'government'],
      languages: ['nl', 'en', 'ar', 'ti'],
      interpretationServices: 'Een tolk aan de telefoon kan',
      costCents: 0,
      municipalityCodes: [COEVORDEN],
    },
    open: [[2, '09:30', '12:00']],
    confirmedDaysAgo: 90,
  },
  {
    ...inCoevorden,
    name: 'Humanitas Coevorden',
    website: 'https://www.humanitas.nl',
    contactEmail: 'humanitas@demo.example.nl',
    service: {
      name: 'Thuisadministratie',
      description: 'Een vrijwilliger helpt je thuis met post en rekeningen.',
      topics: ['debts', 'government', 'benefits'],
      costCents: 0,
      municipalityCodes: [COEVORDEN],
      applicationProcess: 'Meld je aan met een mail',
    },
    confirmedDaysAgo: 250,
  },
  {
    ...inCoevorden,
    name: 'Taalpunt Coevorden',
    service: {
      name: 'Beter lezen en schrijven',
      description: 'Oefenen met Nederlands, alleen of in een groep.',
      topics: ['language', 'school'],
      languages: ['nl', 'en'],
      costCents: 0,
      municipalityCodes: [COEVORDEN],
    },
    at: ['Bibliotheek Coevorden', 'Kerkstraat 27', 'Coevorden'],
    open: [[4, '10:00', '12:00']],
    confirmedDaysAgo: 10,
  },
  {
    ...inMeppel,
    name: 'Welzijn Meppel-Westerveld',
    contactEmail: 'welzijn-meppel@demo.example.nl',
    service: {
      name: 'Sociaal spreekuur',
      description: 'Vragen over zorg, geld of wonen.',
      topics: ['care', 'debts', 'housing'],
      costCents: 0,
      municipalityCodes: [MEPPEL],
    },
    at: ['Het Vledder', 'Vledderstraat 3', 'Meppel'],
    open: [[1, '13:00', '16:00']],
    confirmedDaysAgo: 60,
  },
  {
    ...inMeppel,
    name: 'Voedselbank Meppel',
    service: { name: 'Voedselpakket', topics: ['food'], costCents: 0, municipalityCodes: [MEPPEL] },
    confirmedDaysAgo: 400,
  },
  {
    ...inMeppel,
    name: 'SeniorWeb Meppel',
    website: 'https://www.seniorweb.nl',
    contactEmail: 'seniorweb-meppel@demo.example.nl',
    service: { name: 'Computerspreekuur', topics: ['computer', 'digid'], costCents: 0, municipalityCodes: [MEPPEL] },
    at: ['Bibliotheek Meppel', 'Zuideinde 4', 'Meppel'],
    open: [[3, '10:00', '12:00']],
    confirmedDaysAgo: 15,
  },
  {
    ...inMeppel,
    name: 'Rechtswinkel Meppel',
    contactEmail: 'rechtswinkel@demo.example.nl',
    service: {
      name: 'Vraag over je recht',
      description: 'Studenten rechten denken mee over huur, werk en bezwaar.',
      topics: ['law', 'housing', 'work'],
      costCents: 0,
      municipalityCodes: [MEPPEL],
    },
    open: [[2, '19:00', '20:30']],
  },
  {
    name: 'Belastingdienst',
    website: 'https://www.belastingdienst.nl',
    phones: ['0800-0543 (BelastingTelefoon)'],
    wantsMail: false,
    service: {
      name: 'Hulp bij de aangifte aan de balie',
      description: 'Een medewerker helpt je met je aangifte.',
      topics: ['tax', 'benefits'],
      applicationProcess: 'Maak eerst een afspraak aan de telefoon',
      requiredDocuments: ['DigiD', 'Jaaropgave'],
      costCents: 0,
    },
    confirmedDaysAgo: 120,
  },
  {
    name: 'UWV',
    website: 'https://www.uwv.nl',
    wantsMail: false,
    service: { name: 'Werk en uitkering', topics: ['work', 'benefits'], costCents: 0 },
    confirmedDaysAgo: 80,
  },
  {
    name: 'Sociale Verzekeringsbank',
    website: 'https://www.svb.nl',
    wantsMail: false,
    service: { name: 'AOW en kinderbijslag', topics: ['pension', 'family'], costCents: 0 },
    confirmedDaysAgo: 200,
  },
  {
    name: 'Het Juridisch Loket',
    website: 'https://www.juridischloket.nl',
    service: {
      name: 'Gratis advies over je recht',
      topics: ['law', 'work', 'family', 'residence'],
      eligibilityDescription: 'Voor wie weinig inkomen heeft',
      costCents: 0,
    },
    confirmedDaysAgo: 30,
  },
];

/** Fills the guide of help: some entries were confirmed, some are stale, and one has a website that no longer works. */
export async function fillGuide(ctx: Ctx): Promise<void> {
  for (const partner of PARTNERS) await tellOf(ctx, partner);
  const day = today(ctx.now);
  for (const days of [-3, -1]) await upsertLink(ctx.tx, { url: BROKEN, checkedOn: addDays(day, days), failure: '404' });
}

async function tellOf(ctx: Ctx, { service, at, open = [], confirmedDaysAgo, ...organisation }: Partner): Promise<void> {
  const description = 'Voorbeeld in de demo: de gegevens zijn verzonnen.';
  const { id } = done(await saveOrganisation(ctx, { details: { ...ORGANISATION, description, ...organisation } }));
  const [name, street, town] = at ?? [];
  const location = { ...LOCATION, postcode: null, organisationId: id };
  const place = name && street && town && { ...location, name, street, town };
  const locationIds = place ? [done(await saveLocation(ctx, { details: place })).id] : [];
  const hours = open.map(([weekday, opensAt, closesAt]) => ({
    ...{ weekday, opensAt, closesAt, weeks: 'every' as const },
    locationId: null,
  }));
  done(await saveService(ctx, { details: { ...SERVICE, ...service, organisationId: id }, locationIds, hours }));
  if (confirmedDaysAgo === undefined) return;
  const [entry] = await entriesOf(ctx.tx, [id]);
  const then = { ...ctx, now: new Date(ctx.now.getTime() - confirmedDaysAgo * 86_400_000) };
  done(await confirmOrganisation(then, { id, by: 'call', contentHash: entry?.contentHash ?? '' }));
}
