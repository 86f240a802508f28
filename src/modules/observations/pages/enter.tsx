import { z } from 'zod';
import type { Figure, FigureProfile } from '#kernel/figures.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { type Area, areasToEnter } from '../areas.ts';
import { type EnterRefusal, enterObservation } from '../commands/enter-observation.ts';
import type { Figures } from '../domain.ts';
import { figureName, knownFigures } from '../figures-known.ts';
import { observationTexts } from '../messages.ts';
import { readPeriod } from '../period-text.ts';
import { profileWords } from '../words.ts';
import { DetailsFields, detailsFields, detailsOf } from './details-form.tsx';
import { ADDRESS, areaChoices, figureChoices } from './list.tsx';

const form = defineForm(
  z.object({
    scope: field.text('Kies waar het cijfer over gaat'),
    period: field.text('Vul een periode in, of een streepje (-) als de bron geen periode noemt', 60),
    profile: field.optionalText(20),
    ...detailsFields,
  }),
);
type State = typeof form.empty;

/** Which figure, and then what a source says of it. `?cijfer=`, `?gebied=`, `?periode=` and `?telwijze=` fill it beforehand. */
export function enterPage(c: Request) {
  const figures = knownFigures(c.var.modules);
  const figure = figures.get(asked(c, 'cijfer'));
  if (!figure) return respond(c, 'work', 'Cijfer invoeren', <ChooseFigure figures={figures} />);
  const profile = asked(c, 'telwijze') || figure.definitions[0].profile;
  const filled = { scope: asked(c, 'gebied'), period: asked(c, 'periode'), profile, certainty: 'stated' };
  return show(c, figure, { state: form.filled(filled) });
}

/** Keeps it and leads to its page. */
export async function enterAction(c: Request) {
  const figures = knownFigures(c.var.modules);
  const figure = found(figures.get(asked(c, 'cijfer')), 'figure');
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, figure, { state: data.state });
  const period = readPeriod(data.values.period);
  const area = (await read(c, areasToEnter)).find(({ code }) => code === data.values.scope);
  if (period === undefined) return show(c, figure, { state: withError(data.state, 'period', NO_PERIOD) });
  if (!area) return show(c, figure, { state: withError(data.state, 'scope', 'Kies waar het cijfer over gaat') });
  const details = detailsOf(data.values, figure);
  if (typeof details === 'string') return show(c, figure, { state: withError(data.state, 'value', details) });
  const profile = (data.values.profile ?? figure.definitions[0].profile) as FigureProfile;
  const subject = { figureId: figure.id, profile, scope: area.scope, period };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => enterObservation(ctx, figures, { subject, details }),
    ({ id }) => `${ADDRESS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const state = withError(data.state, FIELD_OF[refusal.code], textOf(observationTexts, refusal));
  return show(c, figure, { state, overlapId: refusal.code === 'overlap' ? refusal.id : undefined });
}

export const NO_PERIOD =
  'Schrijf een jaar (2024), een schooljaar (2024-2025), een kwartaal (2024-K4), een maand (2024-11) of twee dagen (1-1-2024 t/m 30-6-2024)';

/** Beside which field a refusal stands. */
const FIELD_OF: Record<EnterRefusal['code'], Exclude<keyof State['raw'], '_key'>> = {
  'unknown-figure': 'value',
  'unknown-profile': 'profile',
  'wrong-scope': 'scope',
  'unknown-scope': 'scope',
  'not-a-number': 'value',
  'explain-jump': 'note',
  overlap: 'period',
};

const ChooseFigure = ({ figures }: { figures: Figures }) => (
  <>
    <Head title="Cijfer invoeren" />
    <Card title="Welk cijfer">
      <form method="get" class="form">
        <Select
          state={form.empty as FormState}
          name="cijfer"
          label="Cijfer"
          choices={figureChoices(figures)}
          required
        />
        <Actions>
          <Button>Verder</Button>
          <a href={ADDRESS}>Annuleer</a>
        </Actions>
      </form>
    </Card>
    <p>
      Heb je er meer? <a href={`${ADDRESS}/import`}>Breng ze in met een CSV-bestand</a>.
    </p>
  </>
);

const Head = ({ title, lead }: { title: string; lead?: string }) => (
  <PageHead title={title} lead={lead} breadcrumbs={[{ href: ADDRESS, label: 'Ingevoerde cijfers' }]} />
);

/** `overlapId`: what stands in the way. */
type Shown = { state: State; overlapId?: string | undefined };

async function show(c: Request, figure: Figure, { state, overlapId }: Shown) {
  const areas = (await read(c, areasToEnter)).filter(({ scope }) => figure.scopes.includes(scope.kind));
  const title = figureName(new Map([[figure.id, figure]]), figure.id);
  return respond(
    c,
    'work',
    `${title} invoeren`,
    <>
      <Head title={title} lead={figure.definitions[0].definition} />
      <Card>
        <Form action={`${ADDRESS}/nieuw?cijfer=${figure.id}`}>
          <ErrorSummary state={state} />
          {overlapId && (
            <Alert>
              <a href={`${ADDRESS}/${overlapId}`}>Bekijk het cijfer dat er al staat</a>
            </Alert>
          )}
          <SubjectFields state={state} figure={figure} areas={areas} />
          <DetailsFields state={state} figure={figure} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={`${ADDRESS}/nieuw`}>Kies een ander cijfer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

type SubjectProps = { state: State; figure: Figure; areas: readonly Area[] };

const SubjectFields = ({ state, figure, areas }: SubjectProps) => (
  <>
    <FieldRow>
      <Select state={state} name="scope" label="Gebied" choices={areaChoices(areas)} required />
      <TextField
        state={state}
        name="period"
        label="Periode"
        hint="2024, 2024-2025, 2024-11, of een streepje (-) als de bron geen periode noemt"
        required
      />
    </FieldRow>
    {figure.definitions.length > 1 && (
      <RadioGroup
        state={state}
        name="profile"
        label="Telwijze"
        value={figure.definitions[0].profile}
        choices={figure.definitions.map(({ profile, definition }) => ({
          value: profile,
          label: profileWords[profile],
          hint: definition,
        }))}
        required
      />
    )}
  </>
);
