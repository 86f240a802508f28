import { formatQuantity } from '#kernel/money.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { LEAST_ANSWERS, LEAST_FOR_SCORE, type Results, statementText } from '../results.ts';

export const TOO_FEW = 'te weinig antwoorden';

/** What was answered to one version of a questionnaire. */
export const ResultsCard = ({ results }: { results: Results }) => {
  const { version, statements } = results;
  const title = `${version.name}, versie ${version.number}`;
  return (
    <Card title={title}>
      <DataTable
        caption={`Uitspraken bij ${title}`}
        captionHidden
        dense
        rows={statements}
        columns={[
          {
            key: 'statement',
            header: 'Uitspraak',
            rowHeader: true,
            cell: ({ outcome }) => statementText(version, outcome),
          },
          {
            key: 'agree',
            header: '(Helemaal) mee eens',
            align: 'end',
            cell: ({ shares }) => (shares ? <strong>{shares.agree}%</strong> : TOO_FEW),
          },
          {
            key: 'levels',
            header: 'Van helemaal niet tot helemaal eens',
            align: 'end',
            cell: ({ shares }) => shares && `${shares.levels.join(' · ')}%`,
          },
          { key: 'n', header: 'Antwoorden', align: 'end', cell: ({ n }) => n },
          { key: 'unsure', header: 'Weet ik niet', align: 'end', cell: ({ unsure }) => unsure },
        ]}
      />
      <Scores results={results} />
    </Card>
  );
};

const Scores = ({ results: { mark, recommendation } }: { results: Results }) => {
  if (!mark && !recommendation) return null;
  const score = recommendation?.score;
  return (
    <DescriptionList
      items={[
        ...(mark
          ? [
              {
                term: 'Rapportcijfer',
                details:
                  mark.mean === undefined
                    ? `${TOO_FEW} (${mark.n} van ${LEAST_ANSWERS})`
                    : `${formatQuantity(mark.mean)} (${mark.n} antwoorden)`,
              },
            ]
          : []),
        ...(recommendation
          ? [
              {
                term: 'Aanbevelen (NPS)',
                details: score
                  ? `${score.score}, met 95% zekerheid tussen ${score.from} en ${score.until} (${recommendation.n} antwoorden)`
                  : `${TOO_FEW} (${recommendation.n} van ${LEAST_FOR_SCORE})`,
              },
            ]
          : []),
      ]}
    />
  );
};
