import { dayOf, formatDay } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { type Session, sessionWords } from '../../programme/index.ts';
import { MISSED_OFTEN, type Participant } from '../attendance.ts';
import type { LoadedGroup } from './load-group.ts';

const shortDay = ({ beginsAt }: Session): string => formatDay(dayOf(beginsAt)).split(' ').slice(0, 2).join(' ');

/** What was typed and refused, as `<session> <participant>`; undefined: show what is kept. */
type Ticked = ReadonlySet<string> | undefined;
type Cell = { participant: Participant; session: Session; index: number; mayMark: boolean; ticked: Ticked };

/** A box to tick once the day has come; in words for who may not, and nothing where nobody kept it. */
function WasThere({ participant, session, index, mayMark, ticked }: Cell) {
  const was = participant.wasThere[index];
  if (!mayMark) return <>{was === undefined ? '' : was ? 'was er' : 'niet'}</>;
  return (
    <div class="choice">
      <input
        type="checkbox"
        name={`was-${session.id}`}
        value={participant.key}
        checked={ticked ? ticked.has(`${session.id} ${participant.key}`) : was === true}
        aria-label={`${participant.name}, ${sessionWords.day(dayOf(session.beginsAt))}`}
      />
    </div>
  );
}

const columnsOf = ({ halfDays, begun, mayMark }: LoadedGroup, ticked: Ticked): Column<Participant>[] => [
  {
    key: 'name',
    header: 'Deelnemer',
    rowHeader: true,
    cell: ({ name, missed }) => (
      <>
        {name} {missed >= MISSED_OFTEN && <Badge tone="ochre">{`${missed} keer achter elkaar gemist`}</Badge>}
      </>
    ),
  },
  ...halfDays.map((session, index) => ({
    key: session.id,
    header: shortDay(session),
    cell: (participant: Participant) => (
      <WasThere {...{ participant, session, index, ticked }} mayMark={mayMark && begun.has(session.id)} />
    ),
  })),
  {
    key: 'attended',
    header: 'Samen',
    align: 'end',
    cell: ({ attended }) => `${attended} van ${halfDays.length}`,
  },
];

/** Participants by half-days: who came, to fill in from paper too. */
export const AttendanceForm = ({ loaded, ticked }: { loaded: LoadedGroup; ticked: Ticked }) => {
  const { group, halfDays, participants, begun, mayMark } = loaded;
  const table = (
    <DataTable
      caption="Wie er was"
      rows={participants}
      columns={columnsOf(loaded, ticked)}
      dense
      empty={{ title: 'Nog geen deelnemers', text: 'Wie zich aanmeldt en een plek heeft, staat hier.' }}
    />
  );
  if (!mayMark || participants.length === 0 || begun.size === 0) return table;
  return (
    <Form action={`/werk/cursusgroepen/${group.id}/aanwezigheid`}>
      {halfDays.map(
        (session, index) =>
          begun.has(session.id) && (
            <HiddenField
              name={`shown-${session.id}`}
              value={participants.flatMap(({ key, wasThere }) => (wasThere[index] ? [key] : [])).join(',')}
            />
          ),
      )}
      {table}
      <Actions>
        <Button kind="secondary">Bewaar wie er was</Button>
      </Actions>
    </Form>
  );
};

type CertificateProps = {
  readonly loaded: LoadedGroup;
  /** What was typed and refused. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly reason: string | undefined;
};

/** Giving certificates to who was there often enough, and the PDF of those that were given. */
export const CertificateCard = ({ loaded, chosen, reason = '' }: CertificateProps) => {
  const { group, course, participants, certificates, halfDays } = loaded;
  const given = new Set(certificates.map(({ registrationId, person }) => `${registrationId}:${person}`));
  const others = participants.filter(({ key, attended }) => attended > 0 && !given.has(key));
  const from = Math.min(course.certificateFrom, halfDays.length);
  const isChosen = ({ key, attended }: Pick<Participant, 'key' | 'attended'>) =>
    chosen ? chosen.has(key) : attended >= from;
  const address = `/werk/cursusgroepen/${group.id}/bewijzen`;
  return (
    <Card title="Bewijs van deelname">
      <p>
        Voor wie er bij minstens {from} van de {halfDays.length} dagdelen was. De naam komt uit de aanmelding en wordt
        hier niet bewaard.
      </p>
      {certificates.length > 0 && (
        <div class="actions">
          <ButtonLink href={`${address}.pdf`} kind="secondary" small>
            Open {certificates.length === 1 ? 'het bewijs' : `de ${certificates.length} bewijzen`} (PDF)
          </ButtonLink>
        </div>
      )}
      {others.length > 0 && (
        <Form action={address}>
          <fieldset class="field">
            <legend>Wie krijgt een bewijs</legend>
            <div class="choices">
              {others.map(({ key, name, attended }, index) => (
                <div class="choice">
                  <input
                    type="checkbox"
                    id={`voor-${index}`}
                    name="voor"
                    value={key}
                    checked={isChosen({ key, attended })}
                  />
                  <label for={`voor-${index}`}>{name}</label>
                  <span class="hint">{attended} keer</span>
                </div>
              ))}
            </div>
          </fieldset>
          <TextField
            state={{ raw: { reason }, errors: {} }}
            name="reason"
            label="Waarom ook aan wie er minder vaak was"
            maxlength={300}
          />
          <div class="actions">
            <Button kind="secondary">Geef bewijzen</Button>
          </div>
        </Form>
      )}
    </Card>
  );
};
