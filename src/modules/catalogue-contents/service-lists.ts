import { choiceField, type TypedField } from '#ui/typed-fields.ts';
import { EditionDocument, normText, Service, words } from '../tariffs/index.ts';
import { defineList, type ItemList } from './item-list.ts';
import { norms } from './norm-list.ts';

type Part = Service['parts'][number];
type Terms = NonNullable<Service['agreementTerms']>;
type SourceNote = EditionDocument['sourceNotes'][number];

const parts = defineList<Part>({
  key: 'parts',
  slug: 'onderdelen',
  title: 'Wat erin zit',
  one: 'een onderdeel',
  schema: Service.shape.parts.unwrap().element,
  blank: {},
  named: true,
  ordered: true,
  nameOf: ({ title }) => title,
  sentencesOf: ({ description, includes, norm, audience }, { item }) => {
    const amount = (item as Service).norms.find(({ id }) => id === norm);
    return [
      description,
      ...(includes.length > 0 ? [`Met: ${includes.join(', ')}`] : []),
      ...(amount ? [normText(amount)] : []),
      ...(audience ? [`Voor: ${audience.label}`] : []),
    ];
  },
  fieldsOf: (_part, { item }) => [
    { name: 'title', label: 'Naam', kind: 'text' },
    { name: 'description', label: 'Omschrijving', hint: 'Korte zinnen, in gewone taal', kind: 'prose' },
    { name: 'includes', label: 'Wat er los in zit', hint: 'Elk op een eigen regel', kind: 'lines', optional: true },
    {
      ...choiceField('norm', 'Hoeveel of hoe vaak', normNames(item as Service)),
      optional: true,
      prompt: 'Geen norm van deze dienst',
    },
    ...audienceFields,
  ],
  fromForm: ({ audience, ...tree }) => {
    const { label, ageMin, ageMax } = audience as { label?: string; ageMin?: number | null; ageMax?: number | null };
    return label === undefined && ageMin === null && ageMax === null ? tree : { ...tree, audience };
  },
});

const normNames = (service: Service) => Object.fromEntries(service.norms.map((norm) => [norm.id, norm.label]));

const group = 'Een eigen doelgroep';
const audienceFields: readonly TypedField[] = [
  { name: 'audience.label', label: 'Voor wie', kind: 'text', optional: true, group },
  { name: 'audience.ageMin', label: 'Vanaf leeftijd', kind: 'number', optional: true, whenEmpty: null, group },
  { name: 'audience.ageMax', label: 'Tot en met leeftijd', kind: 'number', optional: true, whenEmpty: null, group },
  {
    ...choiceField('audience.target', 'Gericht op', { self: 'henzelf', parents: 'hun ouders' }),
    optional: true,
    prompt: '',
    group,
  },
];

const terms = defineList<Terms>({
  key: 'agreementTerms',
  slug: 'afspraken',
  title: 'Looptijd en opzegging',
  one: 'een overeenkomst',
  schema: Service.shape.agreementTerms.unwrap().unwrap(),
  blank: {},
  most: 1,
  idOf: () => '1',
  itemsOf: ({ agreementTerms }) => (agreementTerms ? [agreementTerms as Terms] : []),
  withItems: (service, [agreementTerms = null]) => ({ ...service, agreementTerms }),
  nameOf: ({ type }) => type ?? 'overeenkomst',
  sentencesOf: ({ initialTermYears: years, renewal, tacit, notice }) => [
    years ? `Geldt de eerste keer ${years} jaar.` : 'De bron noemt geen looptijd.',
    ...(renewal ? [`Daarna komt er ${tacit ? 'vanzelf ' : ''}steeds een jaar bij.`] : []),
    notice ? `Opzeggen kan tot ${notice.beforeEndYears} jaar voor het einde.` : 'De bron noemt geen opzegtermijn.',
  ],
  fieldsOf: () => [
    { name: 'type', label: 'Soort overeenkomst', kind: 'text', optional: true },
    { name: 'initialTermYears', label: 'Eerste looptijd in jaren', kind: 'count', optional: true, whenEmpty: null },
    {
      ...choiceField('renewal', 'Daarna', { annual: 'steeds een jaar erbij' }),
      optional: true,
      whenEmpty: null,
    },
    { ...choiceField('tacit', 'Verlengt stilzwijgend', { yes: 'ja', no: 'nee' }), optional: true },
    { name: 'noticeYears', label: 'Opzeggen: jaren voor het einde', kind: 'number', optional: true },
  ],
  asForm: ({ tacit, notice, ...rest }) => ({
    ...rest,
    tacit: tacit === null ? undefined : tacit ? 'yes' : 'no',
    noticeYears: notice?.beforeEndYears,
  }),
  fromForm: ({ tacit, noticeYears, ...tree }) => ({
    ...tree,
    tacit: tacit === undefined ? null : tacit === 'yes',
    notice: noticeYears === undefined ? null : { beforeEndYears: noticeYears },
  }),
});

/** What the source leaves open or contradicts, of a service or of the whole edition. */
export const sourceNotes = defineList<SourceNote>({
  key: 'sourceNotes',
  slug: 'opmerkingen',
  title: 'Opmerkingen bij de bron',
  one: 'een opmerking',
  schema: EditionDocument.shape.sourceNotes.unwrap().element,
  blank: {},
  ordered: true,
  idOf: (_note, index) => String(index + 1),
  nameOf: ({ kind }) => words.sourceNote[kind],
  sentencesOf: ({ text, lines }) => [text, ...(lines.length > 0 ? [`Bron: regel ${lines.join(', ')}`] : [])],
  fieldsOf: () => [
    choiceField('kind', 'Soort', words.sourceNote),
    { name: 'text', label: 'Opmerking', hint: 'Lezers zien deze zin', kind: 'prose' },
    {
      name: 'lines',
      label: 'Regels van de bron',
      hint: 'Zoals 514-544, elk op een regel',
      kind: 'lines',
      optional: true,
    },
  ],
});

/** What a service holds beside its texts and its tariff, in the order of its page. */
export const serviceLists: readonly ItemList[] = [parts, norms, terms, sourceNotes];
