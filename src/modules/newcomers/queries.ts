import { addDays, type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import { isOtherLanguage } from '#kernel/translations.ts';
import { type DayHours, listBranches, openingHoursOf } from '../branches/index.ts';
import { listPoints, type Point } from '../help-points/index.ts';
import { findMunicipality, findOrganisation, type Municipality } from '../organisation/index.ts';
import { listPlacesWith } from '../places/index.ts';
import { listReferrals, type Referral } from '../referral-directory/index.ts';
import { type Spoken, sectionKinds, spokenIn } from './domain.ts';
import { listSections, listTranslations } from './sql.ts';

type Branch = Awaited<ReturnType<typeof listBranches>>[number];

/** A branch with when somebody is there who helps, for seven days; undefined: nobody told. */
export type OpenBranch = Branch & { readonly days: readonly DayHours[] | undefined };

export type Where = { readonly name: string; readonly street: string; readonly town: string };
export type PlacedSection = Spoken & { readonly where: Where | undefined };

export type NewcomersPage = {
  readonly municipality: Municipality;
  readonly sections: readonly PlacedSection[];
  readonly branches: readonly OpenBranch[];
  readonly points: readonly Point[];
  /** Others who help with language. */
  readonly referrals: readonly Referral[];
  /** Of the library itself, where it told them. */
  readonly contact: { readonly phone: string; readonly email: string } | undefined;
};

type Asked = { readonly slug: string; readonly language: Language };

/** All that the page of a municipality says in a language; undefined when the library does not work there. */
export async function newcomersPageOf(
  tx: Tx,
  { slug, language }: Asked,
  now: Date,
): Promise<NewcomersPage | undefined> {
  const municipality = await findMunicipality(tx, slug);
  if (!municipality?.served) return undefined;
  const day = today(now);
  const branches = await listBranches(tx, day, municipality.code);
  return {
    municipality,
    sections: await placed(tx, await sectionsIn(tx, municipality.code, language), branches),
    branches: await withDays(tx, branches, day),
    points: await listPoints(tx, { municipalities: [municipality.code], on: day }),
    referrals: await listReferrals(tx, { municipalityCode: municipality.code, topic: 'language' }),
    contact: await findOrganisation(tx),
  };
}

/** The sections of a municipality in a language, in the order of the page. */
async function sectionsIn(tx: Tx, municipalityCode: string, language: Language): Promise<Spoken[]> {
  const sections = await listSections(tx, municipalityCode);
  const ids = sections.map(({ id }) => id);
  const translations = isOtherLanguage(language) ? await listTranslations(tx, ids, language) : [];
  const byId = new Map(translations.map((each) => [each.sectionId, each]));
  return sections
    .map((section) => spokenIn(section, language, byId.get(section.id)))
    .sort((one, other) => sectionKinds.indexOf(one.kind) - sectionKinds.indexOf(other.kind));
}

async function placed(tx: Tx, sections: readonly Spoken[], branches: readonly Branch[]): Promise<PlacedSection[]> {
  const places = await listPlacesWith(
    tx,
    sections.flatMap(({ placeId }) => placeId ?? []),
  );
  const all = new Map([...branches, ...places].map(({ id, name, street, town }) => [id, { name, street, town }]));
  return sections.map((section) => ({ ...section, where: all.get(section.branchId ?? section.placeId ?? '') }));
}

async function withDays(tx: Tx, branches: readonly Branch[], from: Day): Promise<OpenBranch[]> {
  const hours = await openingHoursOf(tx, branches, { from, to: addDays(from, 6) });
  return branches.map((branch) => ({ ...branch, days: hours.get(branch.id) }));
}
