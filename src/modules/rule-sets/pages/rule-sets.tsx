import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { setThreshold } from '../commands/set-threshold.ts';
import { nl } from '../messages.ts';
import { levelLabels, type RuleSet, severityLabels, type Threshold } from '../rule-set.ts';
import { ruleSetLine } from '../rule-set-words.ts';
import { RULE_SETS } from '../rule-sets.ts';
import { listThresholds, type ThresholdRow } from '../sql.ts';

const PATH = '/werk/adviezen/regels';
const form = defineForm(
  z.object({
    id: field.text('Kies een getal'),
    value: field.wholeNumber('Vul een getal in', { min: 0, max: 168 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = FormState<'id' | 'value' | 'version' | '_key'>;
type Again = { state: State; refusal?: string };

/** The rules that a choice of services is held against, with their sources and the numbers that are our assumption. */
export const ruleSetsPage = (c: Request) => show(c, 200);

/** Sets a number that no source gives. */
export async function setThresholdAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, 422, { state: data.state });
  const { _key, ...input } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setThreshold(ctx, input),
    () => PATH,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const raw = { ...data.state.raw, version: String(refusal.version) };
  return show(c, 422, { state: { raw, errors: {} }, refusal: textOf(nl, refusal) });
}

async function show(c: Request, status: 200 | 422, again?: Again) {
  const set = await read(c, ({ tx }) => listThresholds(tx));
  const maySet = can(c.var.actor, 'rule-sets:set-thresholds');
  return respond(
    c,
    'work',
    'Regels waaraan we toetsen',
    <>
      <PageHead
        title="Regels waaraan we toetsen"
        lead="Een advies krijgt per regel een signaal. Dat is geen juridisch oordeel."
        breadcrumbs={[{ href: '/werk/adviezen', label: 'Adviezen' }]}
      />
      {RULE_SETS.map((ruleSet) => (
        <section class="stack">
          <h2>{ruleSet.title}</h2>
          <p>
            {ruleSetLine(ruleSet)} <Badge>{ruleSet.id}</Badge>
          </p>
          <Criteria ruleSet={ruleSet} />
          {ruleSet.thresholds.map((threshold) => (
            <ThresholdCard
              threshold={threshold}
              row={set.find(({ id }) => id === threshold.id)}
              maySet={maySet && !threshold.verified}
              again={again?.state.raw.id === threshold.id ? again : undefined}
            />
          ))}
        </section>
      ))}
    </>,
    status,
  );
}

const Criteria = ({ ruleSet }: { ruleSet: RuleSet }) => (
  <DataTable
    caption={`Regels: ${ruleSet.title}`}
    captionHidden
    rows={ruleSet.criteria}
    columns={[
      { key: 'text', header: 'Regel', rowHeader: true, cell: ({ text }) => text },
      { key: 'level', header: 'Geldt voor', cell: ({ level }) => levelLabels[level] },
      { key: 'severity', header: 'Soort', cell: ({ severity }) => severityLabels[severity] },
      { key: 'evidence', header: 'Waaruit het blijkt', cell: ({ evidence }) => evidence },
    ]}
  />
);

type ThresholdProps = {
  threshold: Threshold;
  row: ThresholdRow | undefined;
  maySet: boolean;
  again: Again | undefined;
};

const ThresholdCard = ({ threshold, row, maySet, again }: ThresholdProps) => {
  const { id, label, unit, note, verified } = threshold;
  const value = row?.value ?? threshold.value;
  const state = again?.state ?? form.filled({ value: String(value) });
  return (
    <Card title={label} level={3}>
      <p>
        {value} {unit} {!verified && <Badge tone="ochre">niet bevestigd</Badge>}
      </p>
      <p class="hint">{note}</p>
      {maySet && (
        <Form>
          <ErrorSummary state={state} refusal={again?.refusal} />
          <HiddenField name="id" value={id} />
          <HiddenField state={state} name="version" value={row?.version ?? 0} />
          <NumberField state={state} name="value" label={`Ons getal, in ${unit}`} required />
          <Actions>
            <Button kind="secondary">Bewaar</Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
};
