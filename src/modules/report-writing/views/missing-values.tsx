import type { Figure } from '#kernel/figures.ts';
import { Alert } from '#ui/alert.tsx';
import type { Missing } from '../missing-values.ts';
import { nearestFigures } from '../nearest-figures.ts';

type Props = { missing: readonly Missing[]; figures: ReadonlyMap<string, Figure> };

/** What an editor should know of the figures in a part. Shows nothing when all have a value. */
export const MissingValues = ({ missing, figures }: Props) =>
  missing.length === 0 ? null : (
    <Alert kind="warning">
      <ul>
        {missing.map(({ value: { figureId, label, period, shown }, exists }) => (
          <li>
            {exists ? (
              `${label} ${period}: ${shown}.`
            ) : (
              <>
                Het cijfer <code>{`{${figureId}}`}</code> bestaat niet. <Nearest written={figureId} figures={figures} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );

/** What somebody can have meant by a figure that does not exist. */
export const Nearest = ({ written, figures }: { written: string; figures: Props['figures'] }) => {
  const nearest = nearestFigures(written, figures.values());
  if (nearest.length === 0) return null;
  return (
    <>
      Bedoel je{' '}
      {nearest.map(({ id, label }, index) => (
        <>
          {index > 0 && ' of '}
          {label} <code>{`{${id}}`}</code>
        </>
      ))}
      ?
    </>
  );
};
