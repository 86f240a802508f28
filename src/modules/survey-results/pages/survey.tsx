import { can } from '#kernel/access.ts';
import { asDay, formatDay } from '#kernel/days.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { scopeOf } from '../../activities/index.ts';
import {
  listRemarks,
  OPEN_QUESTIONS,
  type Remark,
  readableSurvey,
  removeRemark,
  type Version,
} from '../../surveys/index.ts';
import { resultsFor } from '../queries.ts';
import { responseText } from '../response.ts';
import { listSurveyLines } from '../sql.ts';
import { ResultsCard } from '../views/results-card.tsx';

/** What came out of one survey. */
export async function surveyResultsPage(c: Request) {
  const { survey, activity, asked, remarks, results, line, mayUse } = await load(c);
  return respond(
    c,
    'work',
    `Uitkomsten: ${activity.title}`,
    <>
      <PageHead
        title="Uitkomsten"
        kicker={activity.title}
        breadcrumbs={[
          { href: '/werk/enquetes', label: 'Enquêtes' },
          { href: `/werk/activiteiten/${activity.id}/enquete`, label: activity.title },
        ]}
      />
      <DescriptionList
        items={[
          { term: 'Ingevuld', details: line?.answers ?? 0 },
          { term: 'Respons', details: (line && responseText(line)) ?? 'niet bekend' },
          { term: 'Invullen kan tot en met', details: formatDay(asDay(survey.openUntil)) },
        ]}
      />
      {results.length === 0 && (
        <EmptyState title="Nog geen antwoorden">Zodra iemand de enquête invult, staat dat hier.</EmptyState>
      )}
      {results.map((each) => (
        <ResultsCard results={each} />
      ))}
      <Remarks asked={asked} remarks={remarks} surveyId={mayUse ? survey.id : undefined} />
    </>,
  );
}

/** Takes a text away that says too much about somebody. */
export async function removeRemarkAction(c: Request) {
  const surveyId = idParam(c);
  const id = idParam(c, 'remarkId');
  const outcome = await submit(
    c,
    {},
    (ctx) => removeRemark(ctx, { surveyId, id }),
    () => `/werk/enquetes/${surveyId}`,
  );
  if (!outcome.ok) throw new Error('taking away never refuses');
  return outcome.response;
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const known = await readableSurvey(ctx, idParam(c));
    const of = { surveyId: known.survey.id, municipalities: 'all' } as const;
    const [line] = await listSurveyLines(ctx.tx, of);
    return {
      ...known,
      line,
      remarks: await listRemarks(ctx.tx, known.survey.id),
      results: await resultsFor(ctx.tx, of),
      mayUse: can(ctx.actor, 'surveys:use', scopeOf(known.activity)),
    };
  });

type RemarksProps = { asked: Version; remarks: readonly Remark[]; surveyId: string | undefined };

const Remarks = ({ asked, remarks, surveyId }: RemarksProps) => (
  <>
    {OPEN_QUESTIONS.map((question) => (
      <Card title={asked.texts.nl[question]}>
        <ul>
          {remarks
            .filter((each) => each.question === question)
            .map(({ id, remark }) => (
              <li>
                <p dir="auto">{remark}</p>
                {surveyId && (
                  <Form action={`/werk/enquetes/${surveyId}/opmerkingen/${id}/verwijdering`}>
                    <Actions>
                      <Button
                        kind="quiet"
                        small
                        confirm="De tekst gaat weg en komt niet terug. De cijfers blijven staan."
                      >
                        Haal weg
                      </Button>
                    </Actions>
                  </Form>
                )}
              </li>
            ))}
        </ul>
        {remarks.every((each) => each.question !== question) && <p>Niemand schreef hier iets.</p>}
      </Card>
    ))}
  </>
);
