import { type InLanguages, plural } from '#kernel/languages.ts';
import { FACTS } from '../../organisation/index.ts';

type FactId = (typeof FACTS)[number]['id'];

const nl = {
  title: (municipality: string): string => `De bibliotheek in ${municipality}`,
  lead: (count: number): string =>
    plural('nl', count, {
      one: 'Er is een plek waar je welkom bent, ook als je geen lid bent.',
      other: 'Er zijn # plekken waar je welkom bent, ook als je geen lid bent.',
    }),
  branches: 'Vestigingen',
  none: 'Geen vestiging',
  noneHere: 'In deze gemeente is nu geen vestiging.',
  numbers: 'De nummers op de kaart staan ook in de lijst.',
  map: (municipality: string): string => `Kaart van de gemeente ${municipality}`,
  onMap: (branches: string): string => `De vestigingen staan als nummers op de kaart: ${branches}.`,
  nothing: 'geen',
  figures: (municipality: string): string => `${municipality} in cijfers`,
  what: 'Wat',
  number: 'Aantal',
  asOf: 'Op',
  source: 'Waar het cijfer vandaan komt',
  noFigures: 'Nog geen cijfers',
  facts: Object.fromEntries(FACTS.map(({ id, label }) => [id, label])) as Record<FactId, string>,
};

export const publicMunicipalityTexts = {
  nl,
  en: {
    title: (municipality) => `The library in ${municipality}`,
    lead: (count) =>
      plural('en', count, {
        one: 'There is one place where you are welcome, even if you are not a member.',
        other: 'There are # places where you are welcome, even if you are not a member.',
      }),
    branches: 'Branches',
    none: 'No branch',
    noneHere: 'There is no branch in this municipality now.',
    numbers: 'The numbers on the map are also in the list.',
    map: (municipality) => `Map of the municipality of ${municipality}`,
    onMap: (branches) => `The branches are on the map as numbers: ${branches}.`,
    nothing: 'none',
    figures: (municipality) => `${municipality} in figures`,
    what: 'What',
    number: 'Number',
    asOf: 'On',
    source: 'Where the figure comes from',
    noFigures: 'No figures yet',
    facts: {
      inhabitants: 'Inhabitants',
      inhabitants0to3: 'Inhabitants aged 0 to 3',
      inhabitants4to12: 'Inhabitants aged 4 to 12',
      inhabitants13to17: 'Inhabitants aged 13 to 17',
      inhabitants18to64: 'Inhabitants aged 18 to 64',
      inhabitants65plus: 'Inhabitants aged 65 and over',
      schools: 'Primary schools with the Library at school',
      pupils: 'Pupils of those primary schools',
      childcareLocations: 'Childcare locations with BoekStart',
      clinics: 'Child health clinics',
    },
  },
  ar: {
    title: (municipality) => `المكتبة في ${municipality}`,
    lead: (count) =>
      plural('ar', count, {
        zero: 'لا يوجد فرع هنا بعد.',
        one: 'يوجد مكان واحد مرحب بك فيه، حتى لو لم تكن عضوًا.',
        two: 'يوجد مكانان مرحب بك فيهما، حتى لو لم تكن عضوًا.',
        few: 'توجد # أماكن مرحب بك فيها، حتى لو لم تكن عضوًا.',
        many: 'يوجد # مكانًا مرحب بك فيها، حتى لو لم تكن عضوًا.',
        other: 'يوجد # مكان مرحب بك فيها، حتى لو لم تكن عضوًا.',
      }),
    branches: 'الفروع',
    none: 'لا يوجد فرع',
    noneHere: 'لا يوجد فرع في هذه البلدية الآن.',
    numbers: 'الأرقام على الخريطة موجودة أيضًا في القائمة.',
    map: (municipality) => `خريطة بلدية ${municipality}`,
    onMap: (branches) => `الفروع مبينة بأرقام على الخريطة: ${branches}.`,
    nothing: 'لا شيء',
    figures: (municipality) => `${municipality} بالأرقام`,
    what: 'البيان',
    number: 'العدد',
    asOf: 'في',
    source: 'مصدر الرقم',
    noFigures: 'لا توجد أرقام بعد',
    facts: {
      inhabitants: 'السكان',
      inhabitants0to3: 'السكان من 0 إلى 3 سنوات',
      inhabitants4to12: 'السكان من 4 إلى 12 سنة',
      inhabitants13to17: 'السكان من 13 إلى 17 سنة',
      inhabitants18to64: 'السكان من 18 إلى 64 سنة',
      inhabitants65plus: 'السكان من 65 سنة فأكثر',
      schools: 'المدارس الابتدائية المشاركة في برنامج المكتبة في المدرسة',
      pupils: 'تلاميذ هذه المدارس',
      childcareLocations: 'حضانات الأطفال المشاركة في BoekStart',
      clinics: 'عيادات رعاية الأطفال',
    },
  },
} satisfies InLanguages<typeof nl>;
