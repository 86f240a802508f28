import { formatDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';
import { DescriptionList } from '#ui/description-list.tsx';
import { formulaText, measureWords, profileWords } from '../words.ts';

type Props = { figure: Figure; labelOf: (figureId: string) => string };

/** What a figure means, in each way in which it is counted. */
export const Definition = ({ figure, labelOf }: Props) => (
  <section>
    <h2>Wat het betekent</h2>
    {figure.definitions.map((definition, index) => (
      <>
        {figure.definitions.length > 1 && (
          <h3>
            {capital(profileWords[definition.profile])}
            {index === 0 && ' (deze tonen we)'}
          </h3>
        )}
        <DescriptionList items={itemsOf(definition, labelOf)} />
      </>
    ))}
    <DescriptionList
      items={[
        { term: 'Eenheid', details: figure.unit.many },
        { term: 'Soort cijfer', details: capital(measureWords[figure.measure]) },
        ...(figure.counts
          ? [{ term: 'Wat één keer telt', details: figure.counts === 'series' ? 'een reeks' : 'een bijeenkomst' }]
          : []),
        { term: 'Zo beschreven sinds', details: formatDay(figure.validFrom) },
      ]}
    />
  </section>
);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const itemsOf = (
  { profile, definition, source, includes = [], excludes = [], formula }: FigureDefinition,
  labelOf: Props['labelOf'],
) => [
  { term: 'Omschrijving', details: definition },
  ...(includes.length > 0 ? [{ term: 'Telt mee', details: includes.join('; ') }] : []),
  ...(excludes.length > 0 ? [{ term: 'Telt niet mee', details: excludes.join('; ') }] : []),
  ...(formula ? [{ term: 'Berekening', details: formulaText(formula, labelOf) }] : []),
  { term: 'Telwijze', details: capital(profileWords[profile]) },
  { term: 'Waar dat staat', details: source },
];
