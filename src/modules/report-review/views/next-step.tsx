import type { PropsWithChildren } from 'hono/jsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { FinishState } from '../pages/finish-form.ts';
import type { Finish } from '../pages/load-finish.ts';

/** What can be done with a report as it stands now, each step with what it brings about. */
export const NextStep = ({ loaded, state }: { loaded: Finish; state: FinishState }) => {
  const { report, mayFinalise } = loaded;
  return (
    <>
      {report.state === 'draft' && <Send loaded={loaded} />}
      {report.state === 'in-review' && <TakeBack loaded={loaded} />}
      {report.state === 'final' && <TakeUp loaded={loaded} />}
      {report.state !== 'final' && mayFinalise && <Finalise loaded={loaded} state={state} />}
      {report.state !== 'final' && !mayFinalise && (
        <p>Definitief maken doet wie daar het recht voor heeft, zoals de directeur.</p>
      )}
    </>
  );
};

type StepProps = PropsWithChildren<{ loaded: Finish; path: string; confirm?: string }>;

const StepForm = ({ loaded: { report }, path, confirm, children }: StepProps) => (
  <Form action={`/werk/jaarberichten/${report.id}/${path}`} {...(confirm && { confirm })}>
    <HiddenField name="version" value={report.version} />
    {children}
  </Form>
);

const Send = ({ loaded }: { loaded: Finish }) => {
  const { readers, content } = loaded;
  return (
    <Card title="Laat de gemeente meelezen">
      {readers.length === 0 ? (
        <p>Bij de gemeente {content.municipality.name} is nog niemand met een account die kan meelezen.</p>
      ) : (
        <>
          <p>
            Wie bij de gemeente meeleest, krijgt een mail: {readers.map(({ name }) => name).join(', ')}. Zij kunnen bij
            elke alinea een opmerking maken. Je kunt blijven schrijven.
          </p>
          <StepForm loaded={loaded} path="inzage">
            <Actions>
              <Button>Leg ter inzage</Button>
            </Actions>
          </StepForm>
        </>
      )}
    </Card>
  );
};

const TakeBack = ({ loaded }: { loaded: Finish }) => (
  <Card title="Haal terug">
    <p>De gemeente kan dan niet meer meelezen. Wat zij schreef, blijft bewaard.</p>
    <StepForm loaded={loaded} path="terugname">
      <Actions>
        <Button kind="secondary">Haal terug</Button>
      </Actions>
    </StepForm>
  </Card>
);

const TakeUp = ({ loaded }: { loaded: Finish }) => (
  <Card title="Verbeter iets">
    <p>
      Er begint dan een nieuwe uitgave. Zolang die niet definitief is, blijft de laatste uitgave openbaar. Lezers zien
      straks wat er is veranderd, en waarom.
    </p>
    <StepForm loaded={loaded} path="heropening">
      <Actions>
        <Button kind="secondary">Neem weer in bewerking</Button>
      </Actions>
    </StepForm>
  </Card>
);

const Finalise = ({ loaded, state }: { loaded: Finish; state: FinishState }) => {
  const { report, missing, isYearOver } = loaded;
  if (!isYearOver || missing.length > 0) return null;
  return (
    <Card title="Maak definitief">
      <p>
        Iedereen kan het jaarbericht daarna lezen. Tekst en cijfers staan vast, met een controlegetal erbij. De gemeente
        krijgt een mail met de link.
      </p>
      <StepForm
        loaded={loaded}
        path="vaststelling"
        confirm="Het jaarbericht wordt openbaar en staat daarna vast. Definitief maken?"
      >
        {report.edition > 1 && (
          <TextArea
            state={state}
            name="reason"
            label="Wat is er verbeterd sinds de vorige uitgave?"
            hint="Dit staat bij het jaarbericht. Iedereen kan het lezen."
            rows={3}
            maxlength={2_000}
            required
          />
        )}
        <Actions>
          <Button kind={report.state === 'draft' ? 'secondary' : 'primary'}>Maak definitief</Button>
        </Actions>
      </StepForm>
    </Card>
  );
};
