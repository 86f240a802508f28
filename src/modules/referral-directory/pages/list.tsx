import { can, municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { staleBefore } from '../domain.ts';
import { LIST_STATES, type Listed, listEntries } from '../sql/organisations.ts';
import { getSettings } from '../sql/settings.ts';
import { REFERRAL_TOPICS, topicsNamed, topicsText } from '../topics.ts';
import { LIST, pathOf } from './load.ts';

const STATE_LABELS = {
  bevestigd: 'Bevestigd',
  verouderd: 'Niet kort geleden bevestigd',
  'kapotte-link': 'Website werkt niet',
  gestopt: 'Zonder lopende dienst',
} as const;
const STATE_SLUGS = Object.keys(STATE_LABELS);

type Row = Listed & { municipality: string };

/** Everybody in the guide: those that somebody stands behind first. */
export async function directoryPage(c: Request) {
  const { rows, total, municipalities } = await load(c);
  return respondWithList(c, {
    title: 'Sociale kaart',
    lead: 'Wie helpt waarmee, waar en wanneer. Wat lang niemand bevestigde, staat onderaan.',
    actions: municipalitiesFor(c.var.actor, 'referral-directory:edit').length > 0 && (
      <>
        <ButtonLink href={`${LIST}/nieuw`}>Nieuwe organisatie</ButtonLink>
        {can(c.var.actor, 'referral-directory:edit', {}) && <a href={`${LIST}/instellingen`}>Instellingen</a>}
      </>
    ),
    filters: (state) => (
      <>
        <TextField state={state} name="zoek" label="Naam of woord" required />
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select
          state={state}
          name="onderwerp"
          label="Onderwerp"
          prompt="Alle onderwerpen"
          choices={choicesOf(REFERRAL_TOPICS)}
          required
        />
        <Select state={state} name="stand" label="Stand" prompt="Alles" choices={choicesOf(STATE_LABELS)} required />
      </>
    ),
    rows,
    total,
    nouns: ['organisatie', 'organisaties'],
    columns: COLUMNS,
  });
}

const load = (c: Request) =>
  read(c, async ({ tx, now }) => {
    const municipalities = await listMunicipalities(tx);
    const { staleAfterMonths } = await getSettings(tx);
    const words = asked(c, 'zoek');
    const listed = await listEntries(
      tx,
      {
        words,
        topicsMeant: topicsNamed(words),
        municipalityCode: municipalities.find(({ slug }) => slug === asked(c, 'gemeente'))?.code,
        topic: asked(c, 'onderwerp') || undefined,
        state: LIST_STATES[STATE_SLUGS.indexOf(asked(c, 'stand'))],
        staleBefore: staleBefore(today(now), staleAfterMonths),
      },
      partAsked(c),
    );
    const rows = listed.map((row): Row => {
      const municipality = municipalities.find(({ code }) => code === row.municipalityCode)?.name ?? 'Heel het gebied';
      return { ...row, municipality };
    });
    return { rows, total: rows[0]?.total ?? 0, municipalities };
  });

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: (row) => <a href={pathOf(row.id)}>{row.name}</a> },
  { key: 'municipality', header: 'Wie houdt dit bij', cell: (row) => row.municipality },
  { key: 'topics', header: 'Helpt bij', cell: (row) => topicsText(row.topics.flatMap((joined) => joined.split(','))) },
  { key: 'services', header: 'Diensten', align: 'end', cell: (row) => row.services },
  {
    key: 'confirmed',
    header: 'Bevestigd op',
    nowrap: true,
    cell: ({ confirmedSince }) => (confirmedSince ? <DateText day={confirmedSince} /> : 'nog nooit'),
  },
  { key: 'state', header: 'Stand', cell: (row) => <State {...row} /> },
];

const State = ({ services, isStale, broken }: Listed) => (
  <Badges>
    {services === 0 ? (
      <Badge>geen lopende dienst</Badge>
    ) : isStale ? (
      <Badge tone="ochre">niet kort geleden bevestigd</Badge>
    ) : (
      <Badge tone="green">bevestigd</Badge>
    )}
    {broken > 0 && <Badge tone="brick">website werkt niet</Badge>}
  </Badges>
);
