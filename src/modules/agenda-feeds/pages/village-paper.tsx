import { found, idParam, type Request, read } from '#kernel/http.ts';
import { Select } from '#ui/choice-field.tsx';
import { CopyField, CopyScript } from '#ui/copy-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { readableActivity } from '../../activities/index.ts';
import { EMPTY_FILTER, listComing } from '../../agenda/index.ts';
import { branchesFor } from '../../branches/index.ts';
import { formatMonth, monthAfter, monthAsked } from '../month.ts';
import { type VillageText, villageText } from '../village-paper/village-text.ts';

const MOST_SESSIONS = 300;

const websiteOf = (c: Request): string => `${c.var.config.baseUrl}/agenda`.replace(/^https?:\/\//, '');

/** How many words the paper takes, when somebody said so. */
function wordsAsked(c: Request): number | undefined {
  const words = Number(c.req.query('woorden') || Number.NaN);
  return Number.isInteger(words) && words > 0 ? words : undefined;
}

/** The text for the village paper of one branch in one month, to copy. */
export async function villagePaperPage(c: Request) {
  const month = monthAsked(
    c.req.query('maand') ?? monthAfter(monthAsked(undefined, c.var.now()), 1).address,
    c.var.now(),
  );
  const { branches, branch, sessions } = await read(c, async (ctx) => {
    const reach = await branchesFor(ctx, 'activities:read');
    const chosen = reach.find(({ slug }) => slug === c.req.query('vestiging')) ?? reach[0];
    const filter = { ...EMPTY_FILTER, branch: chosen?.slug, from: month.first, until: month.last };
    return {
      branches: reach,
      branch: chosen,
      sessions: chosen ? await listComing(ctx.tx, { filter, now: ctx.now }, { limit: MOST_SESSIONS }) : [],
    };
  });
  const told = villageText(sessions, {
    heading: `${branch?.name ?? c.var.organisation} in ${formatMonth(month)}`,
    website: websiteOf(c),
    branchId: branch?.id,
    mostWords: wordsAsked(c),
  });
  const raw = { vestiging: branch?.slug ?? '', maand: month.address, woorden: c.req.query('woorden') ?? '' };
  const state = { raw, errors: {} };
  return respond(
    c,
    'work',
    TITLE,
    <>
      <PageHead title={TITLE} lead="Klaar om te plakken, uit de agenda van een vestiging." breadcrumbs={PROGRAMME} />
      <FilterBar action="/werk/dorpsblad">
        <Select
          state={state}
          name="vestiging"
          label="Vestiging"
          choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
          prompt=""
          required
        />
        <TextField state={state} name="maand" label="Maand" hint="Zoals 2026-12" width="short" required />
        <NumberField state={state} name="woorden" label="Hoogstens" unit="woorden" />
      </FilterBar>
      <Told told={told} />
      <CopyScript />
    </>,
  );
}

const TITLE = 'Tekst voor het dorpsblad';
const PROGRAMME = [{ href: '/werk/programma', label: 'Programma' }];

/** The text about one activity. */
export async function activityTextPage(c: Request) {
  const { activity, sessions } = await read(c, async (ctx) => {
    const one = await readableActivity(ctx, idParam(c));
    found(one.slug, 'address of the activity');
    const asked = { activityId: one.id, now: ctx.now };
    return { activity: one, sessions: await listComing(ctx.tx, asked, { limit: MOST_SESSIONS }) };
  });
  const told = villageText(sessions, {
    heading: c.var.organisation,
    website: `${websiteOf(c)}/${activity.slug}`,
    mostWords: wordsAsked(c),
  });
  return respond(
    c,
    'work',
    `${TITLE}: ${activity.title}`,
    <>
      <PageHead
        title={TITLE}
        kicker={activity.title}
        breadcrumbs={[...PROGRAMME, { href: `/werk/programma/${activity.id}`, label: activity.title }]}
      />
      <FilterBar>
        <NumberField
          state={{ raw: { woorden: c.req.query('woorden') ?? '' }, errors: {} }}
          name="woorden"
          label="Hoogstens"
          unit="woorden"
        />
      </FilterBar>
      <Told told={told} />
      <p>
        <a href="/werk/dorpsblad">Of maak een tekst over alles van een vestiging in een maand</a>
      </p>
      <CopyScript />
    </>,
  );
}

const Told = ({ told: { text, words, left } }: { told: VillageText }) => (
  <Results status={`${words} woorden`}>
    <CopyField
      name="tekst"
      label="Tekst"
      hint={left > 0 ? `${words} woorden; ${left} activiteiten passen er niet in` : `${words} woorden`}
      value={text}
      rows={18}
    />
  </Results>
);
