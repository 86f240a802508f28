import { formatDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';
import { DescriptionList } from '#ui/description-list.tsx';
import { profileWords } from '../../observations/index.ts';
import { formulaText, measureWords } from '../words.ts';

type Props = { figure: Figure; labelOf: (figureId: string) => string };

/** What a figure means, in each way in which it is counted. */
export const Definition = ({ figure, labelOf }: Props) => {
  const [first, ...others] = figure.definitions;
  return (
    <section class="stack">
      <h2>Wat het betekent</h2>
      <DescriptionList items={[...itemsOf(first, labelOf), ...generalItemsOf(figure)]} />
      {others.map((definition) => (
        <>
          <h3>Anders geteld: {profileWords[definition.profile]}</h3>
          <DescriptionList items={itemsOf(definition, labelOf)} />
        </>
      ))}
    </section>
  );
};

const generalItemsOf = ({ unit, measure, counts, validFrom }: Figure) => [
  { term: 'Eenheid', details: unit.many },
  { term: 'Soort cijfer', details: capital(measureWords[measure]) },
  ...(counts ? [{ term: 'Wat één keer telt', details: counts === 'series' ? 'een reeks' : 'een bijeenkomst' }] : []),
  { term: 'Zo beschreven sinds', details: formatDay(validFrom) },
];

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
