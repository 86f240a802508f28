import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { change, type Env, type Request, read, submit } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { correctablesOf, type Entry, entriesOf } from '../../referral-directory/index.ts';
import { alsoSaidOf } from '../also-said.ts';
import { confirmByLink } from '../commands/confirm-by-link.ts';
import { proposeChanges } from '../commands/propose-changes.ts';
import { stopMail } from '../commands/stop-mail.ts';
import { upkeepTexts } from '../messages.ts';
import { REMARK } from '../remark.ts';
import { findOpenRound } from '../sql.ts';

type Field = ReturnType<typeof correctablesOf>[number];
type Behind = { roundId: string; entry: Entry; fields: readonly Field[]; names: ReadonlyMap<string, string> };

/** Leads to no entry: whoever sees the address afterwards learns nothing. */
export const ANSWERED = '/sociale-kaart/beantwoord';
const LIMIT = { tries: 60, minutes: 10 };

/** Lets each client address open links so many times in ten minutes: enough for an office, too little to guess. */
export const limited: MiddlewareHandler<Env> = async (c, next) => {
  const bucket = `referral-link:${c.var.clientAddress}`;
  const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, LIMIT)));
  if (counted.ok && counted.value) return next();
  c.header('retry-after', String(LIMIT.minutes * 60));
  const title = 'Te vaak geprobeerd';
  return respond(
    c,
    'public',
    title,
    <PageHead title={title} lead={`Probeer het over ${LIMIT.minutes} minuten weer.`} />,
    429,
  );
};

const pathIn = (c: Request): string => `/sociale-kaart/bevestigen/${c.req.param('token') ?? ''}`;

/** The entry of the round behind the link; undefined for one that is forged or answered. Reading changes nothing. */
const behindLink = (c: Request): Promise<Behind | undefined> =>
  read(c, async ({ tx }) => {
    const id = c.var.box.idOf('referral-round', c.req.param('token') ?? '');
    const round = id === undefined ? undefined : await findOpenRound(tx, id);
    const [entry] = round ? await entriesOf(tx, [round.organisationId]) : [];
    if (!round || !entry) return undefined;
    const municipalities = await listMunicipalities(tx, 'all', { unservedToo: true });
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    return { roundId: round.id, entry, fields: correctablesOf(entry), names };
  });

const linkGone = (c: Request) =>
  respond(
    c,
    'public',
    'Deze link werkt niet',
    <PageHead
      title="Deze link werkt niet (meer)"
      lead="Misschien is er al geantwoord. Wilt u toch iets veranderen? Neem contact op met de bibliotheek."
    />,
    404,
  );

/** What we say of an organisation, for itself to confirm. */
export async function confirmPage(c: Request) {
  const behind = await behindLink(c);
  return behind ? showConfirm(c, behind) : linkGone(c);
}

/** Confirms it, or stops the mails, by which of the buttons was pressed. */
export async function confirmAction(c: Request) {
  const behind = await behindLink(c);
  const data = await c.req.formData();
  const _key = typeof data.get('_key') === 'string' ? String(data.get('_key')) : undefined;
  const roundId = behind?.roundId ?? '';
  const contentHash = String(data.get('contentHash') ?? '');
  if (!behind && _key === undefined) return linkGone(c);
  const outcome = await submit(
    c,
    { _key },
    (ctx) => (data.get('stop') === '1' ? stopMail(ctx, { roundId }) : confirmByLink(ctx, { roundId, contentHash })),
    () => ANSWERED,
  );
  if (outcome.ok) return outcome.response;
  return behind && outcome.refusal.code === 'stale'
    ? showConfirm(c, behind, textOf(upkeepTexts, outcome.refusal))
    : linkGone(c);
}

const showConfirm = (c: Request, { entry, fields, names }: Behind, refusal?: string) =>
  respond(
    c,
    'public',
    `Klopt dit over ${entry.name}?`,
    <>
      <PageHead
        title="Klopt dit nog?"
        lead={`Dit vertelt ${c.var.organisation} aan mensen over ${entry.name}.`}
        kicker={entry.name}
      />
      {refusal && <Alert kind="error" title={refusal} />}
      {groupsOf(entry, fields).map(({ title, own }) => (
        <Card title={title}>
          <DescriptionList
            items={[...own, ...besides(entry, own, names)]
              .filter(({ value }) => value !== '')
              .map(({ label, value }) => ({ term: label, details: value }))}
          />
        </Card>
      ))}
      <Card title="Uw antwoord">
        <Form action={pathIn(c)}>
          <HiddenField name="contentHash" value={entry.contentHash} />
          <Actions>
            <Button>Alles klopt</Button>
            <a href={`${pathIn(c)}/wijzigingen`}>Er klopt iets niet</a>
          </Actions>
          <p class="hint">Wilt u hier geen mail meer over? Dan vragen wij het op een andere manier.</p>
          <Button kind="quiet" name="stop" value="1">
            Stuur ons hier geen mail meer over
          </Button>
        </Form>
      </Card>
    </>,
    refusal ? 409 : 200,
  );

/** What belongs together: the organisation itself, then each service. */
function groupsOf(entry: Entry, fields: readonly Field[]): { title: string; own: readonly Field[] }[] {
  const groups = Map.groupBy(fields, ({ service }) => service?.id ?? '');
  return [...groups.values()].map((own) => ({ title: own[0]?.service?.name ?? entry.name, own }));
}

/** What we also say of the service that these fields are about. */
function besides(entry: Entry, own: readonly Field[], names: Behind['names']) {
  const service = entry.services.find(({ id }) => id === own[0]?.service?.id);
  return service ? alsoSaidOf(entry, service, names) : [];
}

const formOf = (fields: readonly Field[]) =>
  defineForm(
    z.object({
      ...Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
      [REMARK]: field.optionalText(1_000),
      _key: field.key(),
    }),
  );

/** The same, for the organisation to write how it is. */
export async function changesPage(c: Request) {
  const behind = await behindLink(c);
  if (!behind) return linkGone(c);
  return showChanges(c, behind, { state: filled(behind.fields) });
}

const filled = (fields: readonly Field[]): FormState => ({
  raw: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  errors: {},
});

/** Keeps what differs for staff to look at. */
export async function proposeAction(c: Request) {
  const behind = await behindLink(c);
  if (!behind) return linkGone(c);
  const data = formOf(behind.fields).parse(await c.req.formData());
  const state: FormState = data.state;
  if (!data.ok) return showChanges(c, behind, { state });
  const typed = Object.fromEntries(Object.entries(state.raw).map(([name, text]) => [name, text ?? '']));
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => proposeChanges(ctx, { roundId: behind.roundId, typed }),
    () => ANSWERED,
  );
  if (outcome.ok) return outcome.response;
  return outcome.refusal.code === 'link-gone'
    ? linkGone(c)
    : showChanges(c, behind, { state, refusal: textOf(upkeepTexts, outcome.refusal) });
}

const showChanges = (c: Request, behind: Behind, { state, refusal }: { state: FormState; refusal?: string }) =>
  respond(
    c,
    'public',
    'Wat klopt er niet?',
    <>
      <PageHead
        title="Wat klopt er niet?"
        kicker={behind.entry.name}
        lead="Verander wat anders moet. De bibliotheek kijkt ernaar en neemt het daarna over."
        breadcrumbs={[{ href: pathIn(c), label: 'Klopt dit nog?' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          {groupsOf(behind.entry, behind.fields).map(({ title, own }) => (
            <FieldGroup legend={title}>
              {own.map(({ name, label, isLong }) =>
                isLong ? (
                  <TextArea state={state} name={name} label={label} rows={3} />
                ) : (
                  <TextField state={state} name={name} label={label} required={/^name(-|$)/.test(name)} />
                ),
              )}
            </FieldGroup>
          ))}
          <TextArea
            state={state}
            name={REMARK}
            label="Wilt u nog iets zeggen?"
            hint="Bijvoorbeeld: het adres of de prijs is anders, of wij zijn gestopt"
          />
          <Actions>
            <Button>Stuur op</Button>
            <a href={pathIn(c)}>Terug</a>
          </Actions>
        </Form>
      </Card>
    </>,
    refusal || Object.keys(state.errors).length > 0 ? 422 : 200,
  );

export const answeredPage = (c: Request) =>
  respond(
    c,
    'public',
    'Dank u wel',
    <PageHead title="Dank u wel" lead="De bibliotheek heeft uw antwoord. Zo sturen wij mensen naar de goede plek." />,
  );
