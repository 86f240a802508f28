import { can } from '#kernel/access.ts';
import { formatInstant } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { activityWords } from '../../activities/index.ts';
import { branchOf } from '../../branches/index.ts';
import { clashesOf, MomentChoices, plannedOn } from '../../programme/index.ts';
import { OverrideField, RoomFields, type RoomOffer, roomOffer } from '../../room-choices/index.ts';
import { daysOf } from '../domain.ts';
import { ASKER_KINDS, isOpen, ORGANISERS, STATE_TONES, STATES } from '../kinds.ts';
import { addressOf, readableRequest, scopeOf } from '../request.ts';
import { listMessages, type Message, type ProgrammeRequest } from '../sql/requests.ts';
import { daysText } from '../words.ts';

type Clashes = Awaited<ReturnType<typeof clashesOf>>[number];
type ProposedDay = { readonly planned: ReturnType<typeof plannedOn>; readonly clashes: Clashes };
type Loaded = {
  readonly request: ProgrammeRequest;
  readonly messages: readonly Message[];
  readonly branch: string;
  readonly days: readonly ProposedDay[];
  readonly offer: RoomOffer | undefined;
  readonly mayDecide: boolean;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const request = await readableRequest(ctx, idParam(c));
    const { id, branchId, fromTime, untilTime } = request;
    const planned = daysOf(request).map((day) => plannedOn(day, { from: fromTime, until: untilTime }));
    const moments = planned.flatMap(({ moment }) => moment ?? []);
    const clashes = await clashesOf(ctx, { moments, activityId: id, branchId, placeId: null, isOnline: false });
    const days = planned.map((each) => ({
      planned: each,
      clashes: (each.moment && clashes[moments.indexOf(each.moment)]) ?? [],
    }));
    const offer = await roomOffer(ctx, { branchId, moments });
    const mayDecide = can(ctx.actor, 'programme-requests:decide', scopeOf(request));
    const branch = (await branchOf(ctx.tx, request)).name;
    return { request, messages: await listMessages(ctx.tx, id), branch, days, offer, mayDecide };
  });

const EMPTY: FormState = { raw: {}, errors: {} };

export const requestPage = (c: Request) => showRequest(c, { state: EMPTY });

/** One request for staff: who, what, when, what was said, and what can be decided. */
export async function showRequest(
  c: Request,
  { state, refusal, mustExplain = false }: { state: FormState; refusal?: string; mustExplain?: boolean },
  status: 200 | 422 = 200,
) {
  const loaded = await load(c);
  const { request, mayDecide, messages } = loaded;
  const canDecide = mayDecide && isOpen(request.state);
  return respond(
    c,
    'work',
    request.title,
    <>
      <PageHead
        title={request.title}
        kicker={loaded.branch}
        breadcrumbs={[{ href: '/werk/programma-aanvragen', label: 'Aanvragen' }]}
      />
      <ErrorSummary state={state} refusal={refusal} />
      <Badges>
        <Badge tone={STATE_TONES[request.state]}>{STATES[request.state]}</Badge>
      </Badges>
      {request.activityId !== null && (
        <Alert kind="success" title="Hiervan is een activiteit gemaakt">
          <a href={`/werk/programma/${request.activityId}`}>Naar de activiteit</a>
        </Alert>
      )}
      <Columns aside={<Who request={request} mayDecide={mayDecide} />}>
        <What request={request} />
        {messages.length > 0 && <Talk messages={messages} />}
        {canDecide && <Approve loaded={loaded} state={state} mustExplain={mustExplain} />}
        {canDecide && request.contactEmail !== null && <AskBack id={request.id} state={state} />}
        {canDecide && <Refuse id={request.id} state={state} />}
      </Columns>
    </>,
    status,
  );
}

const What = ({ request }: { request: ProgrammeRequest }) => (
  <Card title="Wat">
    {request.about !== '' && <p dir="auto">{request.about}</p>}
    <DescriptionList
      items={[
        { term: 'Wanneer', details: daysText(request, 'nl') },
        { term: 'Verwachte bezoekers', details: String(request.persons) },
        { term: 'Wie organiseert', details: activityWords.organisers[request.organiser] },
        ...(request.reason ? [{ term: 'Waarom niet', details: request.reason }] : []),
      ]}
    />
  </Card>
);

const Who = ({ request, mayDecide }: { request: ProgrammeRequest; mayDecide: boolean }) => (
  <Card title="Wie">
    <DescriptionList
      items={[
        { term: 'Soort', details: ASKER_KINDS[request.askerKind] },
        ...(request.organisation ? [{ term: 'Groep of organisatie', details: request.organisation }] : []),
        { term: 'Naam', details: request.contactName ?? 'Gewist' },
        { term: 'E-mail', details: request.contactEmail ?? 'Geen' },
        { term: 'Telefoon', details: request.contactPhone ?? 'Geen' },
        { term: 'Gevraagd op', details: formatInstant(request.askedAt) },
      ]}
    />
    {mayDecide && request.contactName !== null && request.endedOn !== null && (
      <Form action={`${addressOf(request.id)}/wissing`} confirm="Naam, contact en wat is geschreven nu wissen?">
        <Button kind="danger" small>
          Wis naam en contact
        </Button>
      </Form>
    )}
  </Card>
);

const Talk = ({ messages }: { messages: readonly Message[] }) => (
  <Card title="Vraag en antwoord">
    {messages.map(({ author, text, writtenAt }) => (
      <p dir="auto">
        <strong>{author === 'library' ? 'Wij vroegen' : 'Antwoord'}</strong> ({formatInstant(writtenAt)}): {text}
      </p>
    ))}
  </Card>
);

type ApproveProps = { loaded: Loaded; state: FormState; mustExplain: boolean };

const Approve = ({ loaded: { request, days, offer }, state, mustExplain }: ApproveProps) => {
  const wasSent = state.raw.title !== undefined;
  const chosen = (state.raw.days ?? '').split(',');
  return (
    <Card title="Keur goed">
      <p>Er komt een conceptactiviteit met deze dagen, in de ruimte die je kiest.</p>
      <Form action={`${addressOf(request.id)}/goedkeuring`}>
        <TextField
          state={state}
          name="title"
          label="Naam in het programma"
          value={request.title}
          maxlength={120}
          required
        />
        <RadioGroup
          state={state}
          name="organiser"
          label="Wie organiseert het?"
          value={request.organiser}
          choices={ORGANISERS.map((value) => ({ value, label: activityWords.organisers[value] }))}
          required
        />
        <MomentChoices
          state={state}
          name="days"
          choices={days.map(({ planned, clashes }) => ({
            ...{ value: planned.day, planned, clashes },
            ...(wasSent && { isTicked: chosen.includes(planned.day) }),
          }))}
        />
        {offer && <RoomFields state={state} offer={offer} />}
        {mustExplain && offer?.mayOverride && <OverrideField state={state} />}
        <Actions>
          <Button>Keur goed</Button>
        </Actions>
      </Form>
    </Card>
  );
};

type FormProps = { id: string; state: FormState };

const AskBack = ({ id, state }: FormProps) => (
  <Card title="Vraag iets terug">
    <Form action={`${addressOf(id)}/vraag`}>
      <TextArea state={state} name="question" label="Je vraag" maxlength={1000} required />
      <Actions>
        <Button kind="secondary">Mail de vraag</Button>
      </Actions>
    </Form>
  </Card>
);

const Refuse = ({ id, state }: FormProps) => (
  <Card title="Wijs af">
    <Form action={`${addressOf(id)}/afwijzing`}>
      <TextArea
        state={state}
        name="reason"
        label="Waarom het niet kan"
        hint="Wie het vroeg leest dit in de mail. Noem ook wat wél kan."
        maxlength={500}
        required
      />
      <Actions>
        <Button kind="danger">Wijs af</Button>
      </Actions>
    </Form>
  </Card>
);
