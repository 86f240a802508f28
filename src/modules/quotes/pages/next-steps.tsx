import type { Child } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { SubjectActions } from '#ui/respond.tsx';
import { Folds } from '#ui/tabs.tsx';
import { needsApproval } from '../domain.ts';
import { isInWork } from '../draft.ts';
import type { Loaded } from './load.ts';
import { stepForm } from './step-form.ts';

type Rights = { c: Request; loaded: Loaded; mayEdit: boolean; mayApprove: boolean };

/** What this user can do with the version as it is now. Shows nothing when there is nothing to do. */
export const NextSteps = (rights: Rights) => {
  const buttons = buttonsFor(rights).filter(Boolean);
  const folds = foldsFor(rights);
  if (buttons.length + folds.length === 0) return null;
  return (
    <Card title="Wat wil je doen?">
      {buttons.length > 0 && <Actions>{buttons}</Actions>}
      {folds.length > 0 && <Folds items={folds} />}
    </Card>
  );
};

function buttonsFor({ c, loaded, mayEdit, mayApprove }: Rights): Child[] {
  const { version, approvalAboveCents } = loaded;
  const { state, calculation } = version;
  const send = (
    <StepButton
      loaded={loaded}
      path="verzending"
      label="Verstuur naar de gemeente"
      confirm="De gemeente krijgt een mail en kan akkoord geven. Versturen?"
    />
  );
  const revise = <StepButton loaded={loaded} path="versies" label="Maak een nieuwe versie" kind="secondary" />;
  if (state === 'in-review') return [mayApprove && <StepButton loaded={loaded} path="goedkeuring" label="Keur goed" />];
  if (!mayEdit) return [];
  if (state === 'approved') return [send];
  if (state === 'sent' || state === 'declined' || state === 'withdrawn') return [revise];
  if (state !== 'draft') return [];
  const mustAsk = needsApproval(calculation.totals.municipality.annualCents, approvalAboveCents);
  return [
    mustAsk ? <StepButton loaded={loaded} path="goedkeuringsvraag" label="Vraag om goedkeuring" /> : send,
    <SubjectActions
      c={c}
      subject="draft-quote"
      id={version.id}
      row={{ municipality: version.municipality.code }}
      kind="secondary"
    />,
  ];
}

type StepProps = { loaded: Loaded; path: string; label: string };

const StepButton = ({
  loaded: { version },
  path,
  label,
  kind,
  confirm,
}: StepProps & { kind?: 'secondary'; confirm?: string }) => (
  <Form action={`/werk/offertes/${version.id}/${path}`} {...(confirm ? { confirm } : {})}>
    <HiddenField name="version" value={version.version} />
    <Button kind={kind}>{label}</Button>
  </Form>
);

function foldsFor({ loaded, mayEdit, mayApprove }: Rights): { summary: string; content: Child }[] {
  const { state } = loaded.version;
  const sendsBack = mayApprove && (state === 'in-review' || state === 'approved');
  const withdraws = mayEdit && (state === 'sent' || isInWork(loaded.version));
  return [
    ...(sendsBack
      ? [
          {
            summary: 'Stuur terug',
            content: (
              <ReasonForm loaded={loaded} path="terugzending" label="Wat moet er anders?" button="Stuur terug" />
            ),
          },
        ]
      : []),
    ...(withdraws
      ? [
          {
            summary: 'Trek in',
            content: (
              <ReasonForm loaded={loaded} path="intrekking" label="Waarom trek je de offerte in?" button="Trek in" />
            ),
          },
        ]
      : []),
  ];
}

const ReasonForm = ({ loaded: { version }, path, label, button }: StepProps & { button: string }) => (
  <Form action={`/werk/offertes/${version.id}/${path}`}>
    <HiddenField name="version" value={version.version} />
    <TextArea
      state={stepForm.empty}
      name="reason"
      id={`reason-${path}`}
      label={label}
      hint={version.sentAt ? 'De gemeente leest dit ook.' : undefined}
      rows={2}
      maxlength={2_000}
      required
    />
    <Actions>
      <Button kind="secondary">{button}</Button>
    </Actions>
  </Form>
);
