import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { listTopics, type Topic } from '../../help-contacts/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { type Proposal, proposalFor } from '../proposal.ts';
import { decidedSignals, openSignals, rulesInUse, type SignalAt } from '../queries.ts';
import { signalPath } from '../when-begun.ts';
import { askedText, decisionText, proposalText } from '../words.ts';

type Listed = SignalAt & { readonly proposal: Proposal | undefined };

const isDecided = (c: Request): boolean => asked(c, 'stand') === 'beslist';

const load = (c: Request) =>
  read(c, async (ctx) => {
    const municipalities = await listMunicipalities(ctx.tx);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'))?.code;
    const signals: Listed[] = [];
    for (const signal of isDecided(c) ? await decidedSignals(ctx) : await openSignals(ctx))
      if (chosen === undefined || signal.point.municipalityCode === chosen)
        signals.push({ ...signal, proposal: signal.isOpen ? await proposalFor(ctx, signal) : undefined });
    return { municipalities, signals, topics: await listTopics(ctx.tx), hasRules: (await rulesInUse(ctx)).length > 0 };
  });

/** Where so much is asked at a help point that a course would help, each with the group that is proposed. */
export async function signalsPage(c: Request) {
  const { municipalities, signals, topics, hasRules } = await load(c);
  const mayRead = can(c.var.actor, 'help-signals:set-rules');
  return respondWithList(c, {
    title: 'Signalen',
    lead: 'Waar zo vaak naar hetzelfde wordt gevraagd dat een cursus helpt.',
    actions: mayRead && (
      <ButtonLink href="/werk/signaalregels" kind="secondary">
        Vanaf hoeveel vragen
      </ButtonLink>
    ),
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select
          {...{ state, label: 'Stand', prompt: 'Te beslissen', required: true }}
          name="stand"
          choices={[{ value: 'beslist', label: 'Beslist' }]}
        />
      </>
    ),
    rows: signals,
    nouns: ['signaal', 'signalen'],
    columns: columnsOf(topics),
    empty: isDecided(c) ? NOTHING_DECIDED : hasRules ? NOTHING_NOW : NO_RULES,
  });
}

const NOTHING_NOW = {
  title: 'Geen signalen',
  text: 'Nergens is nu zo vaak naar hetzelfde gevraagd. Helpers noteren de vragen, de rest gaat vanzelf.',
};
const NOTHING_DECIDED = { title: 'Nog niets beslist', text: 'Over geen enkel signaal is iets besloten.' };
const NO_RULES = {
  title: 'Nog niets ingesteld',
  text: 'Kies eerst bij welke vragen je welke cursus wilt voorstellen: dat staat onder ‘Vanaf hoeveel vragen’.',
};

const columnsOf = (topics: readonly Topic[]): readonly Column<Listed>[] => [
  {
    key: 'where',
    header: 'Waar',
    rowHeader: true,
    cell: ({ point, course }) => (
      <a href={signalPath({ pointId: point.id, courseId: course.id })}>
        {point.name}: {course.name}
      </a>
    ),
  },
  {
    key: 'asked',
    header: 'Gevraagd',
    cell: (signal) => askedText(signal, topics),
  },
  {
    key: 'proposal',
    header: 'Voorstel of besluit',
    cell: ({ proposal, decisions: [last], ...signal }) =>
      proposal ? proposalText(signal, proposal) : last && decisionText(last),
  },
];
