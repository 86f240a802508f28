import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import type { Choice } from '#ui/choice-field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { listBranches } from '../../branches/index.ts';
import { listPlaces } from '../../places/index.ts';
import { saveSection } from '../commands/save-section.ts';
import { type Section, scopeOf, statesOf } from '../domain.ts';
import { listTranslations } from '../sql.ts';
import { LanguagesByState } from '../views/languages-by-state.tsx';
import { addresses } from './addresses.ts';
import { type Area, areaOf, editedSection } from './load.ts';
import {
  detailsOf,
  filledFrom,
  SectionFields,
  type SectionState,
  sectionForm,
  sectionLabels,
} from './section-fields.tsx';

/** Kinds of places of others where somebody may sit for people who learn Dutch. */
const OUTSIDE = ['village-hall', 'community-centre', 'neighbourhood-point', 'other-outside-place'] as const;

type Loaded = Awaited<ReturnType<typeof loadNew>> & Partial<Awaited<ReturnType<typeof loadExisting>>>;

export const newSectionPage = async (c: Request) => show(c, await loadNew(c), { state: sectionForm.empty });

/** Adds a section, and leads to it: its translations come next. */
export async function addSectionAction(c: Request) {
  const loaded = await loadNew(c);
  const data = sectionForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const details = detailsOf(data.values, loaded.places);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveSection(ctx, { municipalityCode: loaded.area.code, details }),
    ({ id }) => savedAt(addresses.section(id)),
  );
  if (!outcome.ok) throw new Error('a new section is never stale');
  return outcome.response;
}

export async function editSectionPage(c: Request) {
  const loaded = await loadExisting(c);
  return show(c, loaded, { state: filledFrom(loaded.section) });
}

/** Saves a section; after a change by somebody else the form comes back with the differences. */
export async function editSectionAction(c: Request) {
  const loaded = await loadExisting(c);
  const data = sectionForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const existing = { id: loaded.section.id, version: data.values.version };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveSection(ctx, { existing, details: detailsOf(data.values, loaded.places) }),
    ({ id }) => savedAt(addresses.section(id)),
  );
  if (outcome.ok) return outcome.response;
  const current = await loadExisting(c);
  const state = withVersion(data.state, current.section.version);
  return show(c, current, { state, saved: filledFrom(current.section).raw });
}

const loadNew = (c: Request) =>
  read(c, async (ctx) => {
    const area = await areaOf(ctx, c);
    requirePermission(ctx.actor, 'newcomers:edit', scopeOf({ municipalityCode: area.code }));
    return { area, places: await placesIn(ctx, area) };
  });

const loadExisting = (c: Request) =>
  read(c, async (ctx) => {
    const { section, area } = await editedSection(ctx, c);
    const translations = await listTranslations(ctx.tx, [section.id]);
    return { area, section, states: statesOf(section, translations), places: await placesIn(ctx, area, section) };
  });

/** Where a section can be, as choices; one that was closed since stays for what is there. */
async function placesIn({ tx, now }: Ctx, { code }: Area, section?: Section): Promise<Choice[]> {
  if (code === null) return [];
  const branches = await listBranches(tx, today(now), code);
  const places = await listPlaces(tx, {
    kinds: OUTSIDE,
    municipalityCode: code,
    archivedToo: Boolean(section?.placeId),
  });
  return [
    ...branches.map(({ id, name }) => ({ value: `branch:${id}`, label: name })),
    ...places
      .filter(({ id, archivedOn }) => archivedOn === null || id === section?.placeId)
      .map(({ id, name, town }) => ({ value: `place:${id}`, label: `${name}, ${town}` })),
  ];
}

type Shown = { state: SectionState; saved?: SectionState['raw'] };

function show(c: Request, { area, section, states, places }: Loaded, { state, saved }: Shown) {
  const title = section?.title ?? 'Nieuw onderdeel';
  const failed = Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        kicker={area.name}
        breadcrumbs={[
          { href: addresses.home, label: 'Nieuwkomers' },
          { href: addresses.municipality(area.slug), label: area.name },
        ]}
      />
      <SavedNotice c={c} />
      <StaleNotice labels={sectionLabels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <SectionFields state={state} places={places} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={addresses.municipality(area.slug)}>Annuleer</a>
            {section && <a href={addresses.removal(section.id)}>Haal weg</a>}
          </Actions>
        </Form>
      </Card>
      {section && states && (
        <Card title="Vertalingen">
          <p>Wijzig je titel of tekst, dan zijn de vertalingen verouderd tot iemand ze bijwerkt.</p>
          <LanguagesByState states={states} hrefOf={(language) => addresses.translation(section.id, language)} />
        </Card>
      )}
    </>,
    saved ? 409 : failed ? 422 : 200,
  );
}
