import { found, type Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Cards } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { newcomersPageOf, type PlacedSection } from '../queries.ts';
import { Branches, Others, Points } from '../views/nearby.tsx';
import { SectionCard } from '../views/section-card.tsx';
import { DUTCH_WORDS, wordTexts } from '../word-texts.ts';
import type { pageTexts } from './page-texts.ts';

type Spoken = Words<typeof pageTexts>;

const load = sharedPage(newcomersPageOf);

/** What the library of one municipality offers to people who learn Dutch. */
export async function newcomersPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const page = found(await load(c, { slug: c.req.param('slug') ?? '', language }), 'served municipality');
  const part = { learnersIn: page.municipality.slug };
  const comingUp = await Promise.all(c.var.modules.map((module) => module.comingUp?.(c, part)));
  const title = t.titleIn(page.municipality.name);
  return respond(
    c,
    'public',
    title,
    <>
      <PageHead
        language={language}
        title={title}
        lead={t.lead}
        breadcrumbs={[{ ...to('/nieuw-in-nederland'), label: t.title }]}
      />
      <Offer sections={page.sections} words={words} />
      {comingUp}
      <Points points={page.points} words={words} />
      <Others {...page} words={words} />
      <Branches branches={page.branches} contact={page.contact} words={words} />
      <DutchWords words={words} />
    </>,
  );
}

/** The sections, in the order of their kinds. Nothing where nobody wrote any. */
const Offer = ({ sections, words: { t, language } }: { sections: readonly PlacedSection[]; words: Spoken }) =>
  sections.length === 0 ? null : (
    <section class="stack" aria-labelledby="aanbod">
      <h2 id="aanbod">{t.offer}</h2>
      <Cards>
        {sections.map((section) => (
          <SectionCard section={section} t={t} language={language} />
        ))}
      </Cards>
    </section>
  );

const DutchWords = ({ words: { t, language } }: { words: Spoken }) => (
  <DataTable
    caption={t.words}
    language={language}
    rows={Object.entries(DUTCH_WORDS) as [keyof typeof DUTCH_WORDS, string][]}
    columns={[
      {
        key: 'dutch',
        header: t.dutch,
        rowHeader: true,
        cell: ([, dutch]) => <bdi {...writtenInDutch(language)}>{dutch}</bdi>,
      },
      { key: 'meaning', header: t.meaning, cell: ([word]) => wordTexts[language][word] },
    ]}
  />
);
