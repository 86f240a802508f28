import { can } from '#kernel/access.ts';
import { formatDay, formatInstant } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Draft, readableDraft } from '../queries.ts';
import { DraftContents, DraftFacts } from './draft-view.tsx';
import { DraftBadge } from './drafts.tsx';

/** The way back from a page about one draft. */
export const wayTo = ({ id, partyName }: Pick<Draft, 'id' | 'partyName'>) => [
  { href: '/werk/conceptovereenkomsten', label: 'Concepten' },
  { href: `/werk/conceptovereenkomsten/${id}`, label: partyName },
];

/** A draft for staff, with everything that can be done with it. */
export async function draftPage(c: Request) {
  const id = idParam(c);
  const draft = await read(c, (ctx) => readableDraft(ctx, id, 'agreements:read'));
  const mayEdit = can(c.var.actor, 'agreements:edit', { municipality: draft.municipalityCode });
  return respond(
    c,
    'work',
    draft.partyName,
    <>
      <PageHead
        title={draft.partyName}
        kicker="Conceptovereenkomst"
        breadcrumbs={[{ href: '/werk/conceptovereenkomsten', label: 'Concepten' }]}
        actions={'calculation' in draft.priced && <a href={`/werk/conceptovereenkomsten/${id}/concept.pdf`}>PDF</a>}
      />
      <Columns
        aside={
          <>
            <Standing draft={draft} mayEdit={mayEdit} />
            <Card title="Afspraak">
              <DraftFacts draft={draft} />
            </Card>
          </>
        }
      >
        <DraftContents draft={draft} />
      </Columns>
    </>,
  );
}

const Standing = ({ draft, mayEdit }: { draft: Draft; mayEdit: boolean }) => {
  const { id, state, agreementId } = draft;
  const open = state === 'draft' || state === 'sent';
  return (
    <Card title="Stand">
      <DescriptionList items={[{ term: 'Stand', details: <DraftBadge state={state} /> }, ...happened(draft)]} />
      {agreementId && <a href={`/werk/overeenkomsten/${agreementId}`}>Naar de overeenkomst</a>}
      {mayEdit && open && (
        <Actions>
          {state === 'draft' && (
            <ButtonLink href={`/werk/conceptovereenkomsten/${id}/bewerken`} kind="secondary" small>
              Bewerk
            </ButtonLink>
          )}
          <ButtonLink href={`/werk/conceptovereenkomsten/${id}/verzending`} small>
            {state === 'draft' ? 'Verstuur' : 'Verstuur opnieuw'}
          </ButtonLink>
          <ButtonLink href={`/werk/conceptovereenkomsten/${id}/ondertekening`} kind="secondary" small>
            Op papier getekend
          </ButtonLink>
          <ButtonLink href={`/werk/conceptovereenkomsten/${id}/intrekking`} kind="secondary" small>
            Trek in
          </ButtonLink>
        </Actions>
      )}
    </Card>
  );
};

const happened = ({ sentAt, receiverName, receiverEmail, validUntil, answeredAt, reason }: Draft) => [
  ...(sentAt ? [{ term: 'Verstuurd', details: `${formatInstant(sentAt)} aan ${receiverName}, ${receiverEmail}` }] : []),
  ...(validUntil ? [{ term: 'Akkoord kan tot en met', details: formatDay(validUntil) }] : []),
  ...(answeredAt ? [{ term: 'Beantwoord', details: formatInstant(answeredAt) }] : []),
  ...(reason ? [{ term: 'Reden', details: reason }] : []),
];
