import { dayOf, parseDay } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, SubjectActions } from '#ui/respond.tsx';
import { SubjectNotice } from '#ui/subject-notice.tsx';
import { type Activity, activityWords, isOpen, scopeOf } from '../../activities/index.ts';
import { type Campaign, whenText } from '../../campaigns/index.ts';
import { clashesText, gapTexts } from '../messages.ts';
import type { Session } from '../session.ts';
import { fullDay } from '../session-words.ts';
import { CancelActivity, Review } from './activity-forms.tsx';
import { type LoadedActivity, loadActivity } from './load-activity.ts';
import { Parts } from './parts.tsx';
import { PaymentLinks } from './payment-links.tsx';
import { SessionTable } from './session-table.tsx';

/** One activity: what it is, when it is, and what can be done with it. */
export async function activityPage(c: Request) {
  return showActivity(c, await loadActivity(c), {});
}

export type ShownActivity = { state?: FormState; refusal?: string };

/** The page again, after a form on it was refused too. */
export function showActivity(c: Request, loaded: LoadedActivity, { state, refusal }: ShownActivity) {
  const { activity, sessions, parts, places, mayEdit } = loaded;
  return respond(
    c,
    'work',
    activity.title,
    <>
      <PageHead
        title={activity.title}
        lead={activity.summary}
        breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]}
        actions={mayEdit && isOpen(activity) && <EditLinks id={activity.id} />}
      />
      <Badges>
        <Badge tone={activityWords.stateTones[activity.state]}>{activityWords.states[activity.state]}</Badge>
        {activity.pillar && <Badge>{activityWords.pillars[activity.pillar]}</Badge>}
        {!activity.isPublic && <Badge tone="ink">besloten</Badge>}
      </Badges>
      {(state || refusal) && <ErrorSummary state={state ?? { raw: {}, errors: {} }} refusal={refusal} />}
      {activity.reviewNote && (
        <Alert kind="warning" title="Pas dit nog aan">
          <p>{activity.reviewNote}</p>
        </Alert>
      )}
      {activity.cancelReason && (
        <Alert kind="warning" title="Gaat niet door">
          <p>{activity.cancelReason}</p>
        </Alert>
      )}
      {loaded.subjectNotes.map((note) => (
        <SubjectNotice {...note} />
      ))}
      <WithoutRoom days={c.req.query('zonder-ruimte') ?? ''} />
      <Columns aside={<Details loaded={loaded} />}>
        <Review loaded={loaded} gapTexts={gapTexts} state={state} />
        {activity.isUmbrella && <Parts parts={parts} />}
        {activity.state !== 'template' && (!activity.isUmbrella || sessions.length > 0) && (
          <SessionTable sessions={sessions} places={places} notesOf={(session) => noteOn(session, loaded)} />
        )}
        {sessions.some(({ state }) => state === 'cancelled') && (
          <div class="actions">
            <PaymentLinks c={c} activity={activity} isCancelled />
          </div>
        )}
        {activity.state === 'published' && activity.isPublic && <Publicity c={c} activity={activity} />}
        {mayEdit && <Copying activity={activity} />}
        {mayEdit && activity.state === 'published' && <CancelActivity activity={activity} state={state} />}
      </Columns>
    </>,
    state || refusal ? 422 : 200,
  );
}

/** What to know of a session: what stands in its way, and that it is not in the days of its campaign. */
function noteOn({ id, beginsAt }: Session, { clashes, campaign, notes }: LoadedActivity): string {
  const day = dayOf(beginsAt);
  const isOutside =
    campaign?.startsOn && campaign.endsBefore && (day < campaign.startsOn || day >= campaign.endsBefore);
  const inTheWay = [clashesText(clashes.get(id) ?? []), isOutside ? 'buiten de campagne' : ''].filter(Boolean);
  return [inTheWay.join(', '), notes.get(id)].filter(Boolean).join('. ');
}

/** After copying: the days on which the room of the original is not free. */
const WithoutRoom = ({ days }: { days: string }) => {
  const known = days.split(',').flatMap((text) => parseDay(text) ?? []);
  if (known.length === 0) return null;
  return (
    <Alert kind="warning" title="Nog zonder ruimte">
      <p>
        De ruimte of de apparatuur van vorige keer is dan niet vrij. Kies een andere voor:{' '}
        {known.map(fullDay).join('; ')}.
      </p>
    </Alert>
  );
};

const EditLinks = ({ id }: { id: string }) => (
  <>
    <ButtonLink href={`/werk/activiteiten/${id}/onderdelen/inhoud`}>Bewerk</ButtonLink>
    <ButtonLink kind="secondary" href={`/werk/programma/${id}/bijeenkomsten`}>
      Plan bijeenkomsten
    </ButtonLink>
    <ButtonLink kind="quiet" href={`/werk/programma/${id}/tournee`}>
      Plan langs vestigingen
    </ButtonLink>
  </>
);

const Details = ({ loaded: { activity, campaign, umbrella } }: { loaded: LoadedActivity }) => {
  const { audiences, ageFrom, ageUntil, signUp, prices, seatsOnSite, seatsOnline, organiser } = activity;
  const ages = [ageFrom === null ? '' : `van ${ageFrom}`, ageUntil === null ? '' : `tot en met ${ageUntil} jaar`];
  const known = (text: string | number | null | undefined) => (text ? { details: text } : {});
  const who = audiences.map((audience) => activityWords.audiences[audience]).join(', ');
  const comingIn = [
    { term: 'Aanmelden', ...known(signUp && activityWords.signUps[signUp]) },
    { term: 'Kosten', ...known(activityWords.prices(prices)) },
    { term: 'Plaatsen ter plekke', details: seatsOnSite ?? 'zonder grens' },
    { term: 'Plaatsen online', details: seatsOnline ?? 'zonder grens' },
  ];
  return (
    <Card title="In het kort">
      {activity.pictureId && (
        <img class="picture" src={`/werk/activiteiten/${activity.id}/foto-bestand`} alt={activity.pictureAlt} />
      )}
      <DescriptionList
        items={[
          { term: 'Voor wie', ...known([who, ages.filter(Boolean).join(' ')].filter(Boolean).join(', ')) },
          ...(activity.isUmbrella ? [] : comingIn),
          { term: 'Organisatie', ...known(organiser && activityWords.organisers[organiser]) },
          { term: 'Telt in kernfunctie', ...known(activity.countingFunction) },
          ...(umbrella
            ? [{ term: 'Onderdeel van', details: <a href={`/werk/programma/${umbrella.id}`}>{umbrella.title}</a> }]
            : []),
          ...(campaign ? [{ term: 'Campagne', details: <CampaignLink campaign={campaign} /> }] : []),
        ]}
      />
    </Card>
  );
};

const CampaignLink = ({ campaign }: { campaign: Campaign }) => (
  <>
    <a href={`/werk/campagnes/${campaign.id}`}>{campaign.name}</a>, {whenText(campaign)}
  </>
);

/** What others make of an activity that residents know of. */
const Publicity = ({ c, activity }: { c: Request; activity: Activity }) => (
  <Card title="Bekend maken">
    <div class="actions">
      {activity.slug && c.var.mayOpen(`/agenda/${activity.slug}`) && (
        <ButtonLink href={`/agenda/${activity.slug}`} kind="secondary">
          Bekijk in de agenda
        </ButtonLink>
      )}
      <SubjectActions c={c} subject="public-activity" id={activity.id} row={scopeOf(activity)} kind="secondary" />
    </div>
  </Card>
);

const Copying = ({ activity: { id, state } }: { activity: Activity }) => (
  <Card title="Nog een keer">
    <Form action={`/werk/programma/${id}/kopieen`}>
      <p>Een kopie is een nieuw concept. Met bijeenkomsten: op dezelfde weekdagen, een jaar later.</p>
      <div class="actions">
        <Button kind="secondary" name="als" value="draft">
          {state === 'template' ? 'Begin met dit sjabloon' : 'Kopieer zonder bijeenkomsten'}
        </Button>
        {state !== 'template' && (
          <>
            <Button kind="secondary" name="als" value="with-sessions">
              Kopieer met bijeenkomsten
            </Button>
            <Button kind="quiet" name="als" value="template">
              Bewaar als sjabloon
            </Button>
          </>
        )}
      </div>
    </Form>
  </Card>
);
