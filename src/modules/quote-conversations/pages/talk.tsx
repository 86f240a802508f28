import type { Child } from 'hono/jsx';
import { formatQuantity } from '#kernel/money.ts';
import { Card } from '#ui/card.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { pathsOf, quantityQuestionsOf } from '../../calculations/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import type { Message, Proposal } from '../sql.ts';

/** What both sides wrote about one service, the first first. */
export const Thread = ({ messages }: { messages: readonly Message[] }) =>
  messages.length === 0 ? (
    <p>Er zijn nog geen vragen over deze dienst.</p>
  ) : (
    <Timeline
      items={messages.map(({ side, authorName, text, at }) => ({
        what: side === 'municipality' ? 'Vraag van de gemeente' : 'Antwoord van de bibliotheek',
        who: authorName,
        when: <InstantText at={at} />,
        note: text,
      }))}
    />
  );

/** The proposed quantities in words: `consultatiebureaus: 1`. Those that follow the facts are not named. */
function proposalText(version: QuoteVersion, service: Service, { quantities, choice }: Proposal): string {
  const labels = new Map(quantityQuestionsOf(service, version.facts).map(({ name, label }) => [name, label]));
  const numbers = Object.entries(pathsOf(quantities)).map(
    ([name, count]) => `${labels.get(name) ?? name}: ${formatQuantity(count)}`,
  );
  return [...numbers, ...Object.values(choice)].join(', ') || 'zoals de gegevens van de gemeente';
}

const outcomeLabels = { 'taken-over': 'overgenomen in een nieuwe versie', 'not-taken-over': 'niet overgenomen' };

/** The proposals about one service with what became of each; `actions` stand under one that is still open. */
export const ProposalList = ({
  version,
  service,
  proposals,
  actions,
}: {
  version: QuoteVersion;
  service: Service;
  proposals: readonly Proposal[];
  actions?: (proposal: Proposal) => Child;
}) => (
  <>
    {proposals.map((proposal) => (
      <Card title={`Voorstel: ${proposalText(version, service, proposal)}`} level={3}>
        <p class="meta">
          {proposal.authorName}, <InstantText at={proposal.at} />
        </p>
        {proposal.note && <p>{proposal.note}</p>}
        <p>
          {proposal.outcome
            ? `Besluit: ${outcomeLabels[proposal.outcome]}.`
            : 'De bibliotheek heeft nog niet besloten.'}{' '}
          {proposal.outcomeNote}
        </p>
        {proposal.outcome === null && actions?.(proposal)}
      </Card>
    ))}
  </>
);
