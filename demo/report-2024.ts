import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { BlockContent } from '../src/modules/report-contents/index.ts';
import { knownOf, proposeChapters } from '../src/modules/report-proposals/index.ts';
import { finaliseReport, startReport } from '../src/modules/reports/testing.ts';
import { modules } from '../src/modules.ts';
import { REPORTED_ACTIVITIES } from './reported-activities.ts';

const MUNICIPALITY = { code: 'GM0109', name: 'Coevorden' };
const YEAR = 2024;

const FOREWORD = `In 2024 werkten we voor het eerst met een activiteitencatalogus. Daarin staat wat de bibliotheek doet en wat het kost. Zo kan een gemeente goed kiezen.

Er waren weer meer activiteiten, en vaak deden we ze samen met anderen. Daar zijn we trots op.`;

/** What the report prints of the year before, beside its own year. */
const YEAR_BEFORE: BlockContent = {
  kind: 'figures',
  heading: 'Online Bibliotheek, het jaar ervoor',
  figureIds: ['online-members-2023@2023', 'online-e-books-2023@2023', 'online-audiobooks-2023@2023'],
};

const GRANTS: BlockContent = {
  kind: 'table',
  heading: 'Subsidie en aantal locaties, alle gemeenten samen',
  header: ['Waarvoor', 'Locaties'],
  rows: [
    ['Nieuwe locatie BoekStart in de kinderopvang', '20'],
    ['Doorontwikkeling BoekStart in de kinderopvang', '113'],
    ['Nieuwe locaties dBos in het primair onderwijs', 'niet ingevuld'],
    ['Doorontwikkeling dBos in het primair onderwijs', '36'],
    ['Nieuwe locaties dBos in het voortgezet onderwijs', '5'],
    ['Doorontwikkeling dBos in het voortgezet onderwijs', '5'],
    ['Proef dBos Plus', '1'],
  ],
  source:
    'Jaarbericht 2024 bibliotheken gemeente Coevorden. Dat dit over de impulsregeling 2023-2024 van alle gemeenten gaat, is onze lezing.',
};

/** Chapter by chapter, what the printed report adds to what is proposed from its figures. */
const ADDED: Readonly<Record<number, readonly BlockContent[]>> = { 2: [YEAR_BEFORE], 4: [GRANTS] };

/** The report of 2024 built again from its figures, final and public, with its doubts beside them. */
export async function rebuildReport(ctx: Ctx, director: User): Promise<void> {
  const work = { ...ctx, actor: director };
  const proposed = proposeChapters(await knownOf(ctx, modules, { municipality: MUNICIPALITY, year: YEAR }));
  const started = await startReport(work, {
    ...{ municipalityCode: MUNICIPALITY.code, year: YEAR, slug: '', title: `Jaarbericht ${YEAR}` },
    chapters: proposed.map((chapter) => ({
      ...chapter,
      blocks: [...chapter.blocks.flatMap(written), ...(ADDED[chapter.number ?? 0] ?? []), ...told(chapter.number)],
    })),
  });
  if (!started.ok) throw new Error(`the report of ${YEAR} is there already`);
  const final = await finaliseReport(work, modules, { id: started.value.id, version: 1, reason: '' });
  if (!final.ok) throw new Error(`the report cannot be final: ${JSON.stringify(final.refusal)}`);
}

/** The agreement of that year is not in the demo, so there is nothing to lay beside what was done. */
const written = (block: BlockContent): BlockContent[] => {
  if (block.kind === 'commitments') return [];
  return [block.kind === 'text' && block.text === '' ? { ...block, text: FOREWORD } : block];
};

function told(chapter: number | null): BlockContent[] {
  const activities = REPORTED_ACTIVITIES[chapter ?? 0] ?? [];
  const rows = activities.map(([title, when, where, audience, attendance]) => ({
    title,
    when,
    where,
    audience,
    attendance,
  }));
  return rows.length > 0 ? [{ kind: 'activities', heading: 'Activiteiten in 2024', activityIds: [], told: rows }] : [];
}
