import { choiceField, type TypedField } from '#ui/typed-fields.ts';
import { normFindings, normText, Service, words } from '../tariffs/index.ts';
import { defineList, type Fault, type Raw } from './item-list.ts';
import { bandFields, bandsAsForm, bandsFromForm, withoutEmptyBands } from './norm-bands.ts';

type Norm = Service['norms'][number];
type Kind = Norm['value']['kind'];

const kinds: Readonly<Record<Kind, string>> = {
  exact: 'Eén getal',
  range: 'Van een getal tot een getal',
  sizes: 'Een getal voor elke grootte',
  bands: 'Een getal voor elke groep scholen, naar leerlingen',
  ratio: 'Een getal voor elk zoveel leerlingen',
  interval: 'Eens in de zoveel tijd',
  text: 'In woorden',
  open: 'De bron noemt geen waarde',
};

const number = (name: string, label: string): TypedField => ({ name, label, kind: 'number' });
const count = (name: string, label: string): TypedField => ({ name, label, kind: 'count' });
const optional = (field: TypedField): TypedField => ({ ...field, optional: true });

const units = Object.fromEntries(
  Object.entries(words.norm.unit).map(([unit, word]) => [unit, typeof word === 'string' ? word : word[1]]),
);

/** How much or how often, that comes with a service. */
export const norms = defineList<Norm>({
  key: 'norms',
  slug: 'normen',
  title: 'Normen',
  one: 'een norm',
  schema: Service.shape.norms.unwrap().element,
  blank: {},
  named: true,
  ordered: true,
  kinds: { words: kinds, of: ({ value }) => value?.kind ?? '' },
  withKind: (norm, kind) => ({ ...norm, value: { kind } }),
  nameOf: ({ label }) => label,
  sentencesOf: (norm) => [normText(norm), ...(norm.note ? [norm.note] : [])],
  fieldsOf: (norm, _whole, raw) => [
    { name: 'label', label: 'Wat', hint: 'Zoals ‘Boeken per leerling’', kind: 'text' },
    ...valueFields(norm, raw),
    choiceField('unit', 'Eenheid', units),
    { ...choiceField('per', 'Voor elke', words.norm.per), optional: true },
    { ...choiceField('qualifier', 'Hoe vast', words.norm.qualifier), optional: true, prompt: 'Precies' },
    { name: 'note', label: 'Opmerking voor lezers', kind: 'prose', optional: true },
  ],
  tidied: withoutEmptyBands,
  asForm: (norm) =>
    norm.value.kind === 'bands'
      ? { ...norm, value: { ...norm.value, bands: bandsAsForm(norm.value.bands ?? []) } }
      : norm,
  fromForm: (tree) => {
    const value = tree.value as { bands?: Record<string, unknown>[] };
    return value.bands ? { ...tree, value: { ...value, bands: bandsFromForm(value.bands) } } : tree;
  },
  faultsOf,
  usersOf: ({ id }, { item }) => (item as Service).parts.filter(({ norm }) => norm === id).map(({ title }) => title),
});

function valueFields({ value }: Norm, raw: Raw): TypedField[] {
  switch (value.kind) {
    case 'exact':
      return [number('value.value', 'Waarde')];
    case 'range':
      return [optional(number('value.min', 'Vanaf')), optional(number('value.max', 'Tot en met'))];
    case 'sizes':
      return [
        number('value.large', 'Waarde, groot'),
        number('value.medium', 'Waarde, middelgroot'),
        number('value.small', 'Waarde, klein'),
      ];
    case 'bands':
      return [
        ...bandFields(value.bands ?? [], raw),
        {
          name: 'value.undecidedAt',
          label: 'Aantallen leerlingen die de bron in geen groep zet',
          hint: 'Met een komma ertussen, zoals 125, 250',
          kind: 'counts',
          optional: true,
        },
      ];
    case 'ratio':
      return [number('value.value', 'Waarde'), count('value.perPupils', 'Voor elke … leerlingen')];
    case 'interval':
      return [
        optional(count('value.everyYears', 'Eens in de … jaar')),
        optional(count('value.everyMonths', 'Eens in de … maanden')),
      ];
    case 'text':
      return [{ name: 'value.text', label: 'Waarde in woorden', kind: 'prose' }];
    default:
      return [];
  }
}

function faultsOf(norm: Norm): Fault[] {
  const { value } = norm;
  const faults: Fault[] = normFindings(norm).filter(({ isError }) => isError);
  if (value.kind === 'range' && value.min === undefined && value.max === undefined)
    faults.push({ path: 'value.min', sentence: 'Vul ten minste een van beide getallen in' });
  if (value.kind === 'interval' && (value.everyYears === undefined) === (value.everyMonths === undefined))
    faults.push({ path: 'value.everyYears', sentence: 'Vul jaren in of maanden' });
  return faults;
}
