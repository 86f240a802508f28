import { type InLanguages, plural } from '#kernel/languages.ts';

const nl = {
  title: 'Vestigingen',
  lead: 'Zoek een bibliotheek bij jou in de buurt. Je bent overal welkom, ook als je geen lid bent.',
  search: 'Plaats of gemeente',
  found: (count: number): string =>
    plural('nl', count, { one: '# vestiging gevonden', other: '# vestigingen gevonden' }),
  nothing: 'Niets gevonden',
  nothingFor: (term: string): string => `Er is geen vestiging met "${term}" in de naam, de plaats of de gemeente.`,
  all: 'Bekijk alle vestigingen',
  onMap: 'Op de kaart',
  legend: 'Een grote stip is een grote bibliotheek, een ruit is een servicepunt.',
  map: 'Kaart met alle vestigingen',
  onThisMap: (count: number): string =>
    plural('nl', count, {
      one: '# vestiging. Die staat ook in de lijst op deze pagina.',
      other: '# vestigingen en servicepunten. Dezelfde vestigingen staan in de lijst op deze pagina.',
    }),
};

export const publicBranchesTexts = {
  nl,
  en: {
    title: 'Branches',
    lead: 'Find a library near you. You are welcome everywhere, even if you are not a member.',
    search: 'Town or municipality',
    found: (count) => plural('en', count, { one: '# branch found', other: '# branches found' }),
    nothing: 'Nothing found',
    nothingFor: (term) => `There is no branch with "${term}" in its name, town or municipality.`,
    all: 'View all branches',
    onMap: 'On the map',
    legend: 'A large dot is a large library, a diamond is a service point.',
    map: 'Map of all branches',
    onThisMap: (count) =>
      plural('en', count, {
        one: '# branch. It is also in the list on this page.',
        other: '# branches and service points. The same branches are in the list on this page.',
      }),
  },
  ar: {
    title: 'الفروع',
    lead: 'ابحث عن مكتبة قريبة منك. أنت مرحب بك في كل مكان، حتى لو لم تكن عضوًا.',
    search: 'المدينة أو البلدية',
    found: (count) =>
      plural('ar', count, {
        zero: 'لم نجد أي فرع',
        one: 'وجدنا فرعًا واحدًا',
        two: 'وجدنا فرعين',
        few: 'وجدنا # فروع',
        many: 'وجدنا # فرعًا',
        other: 'وجدنا # فرع',
      }),
    nothing: 'لم نجد شيئًا',
    nothingFor: (term) => `لا يوجد فرع فيه "${term}" في الاسم أو المدينة أو البلدية.`,
    all: 'اعرض كل الفروع',
    onMap: 'على الخريطة',
    legend: 'النقطة الكبيرة مكتبة كبيرة، والمعيّن نقطة خدمة.',
    map: 'خريطة بكل الفروع',
    onThisMap: (count) =>
      plural('ar', count, {
        zero: 'لا توجد فروع.',
        one: 'فرع واحد. تجده أيضًا في القائمة في هذه الصفحة.',
        two: 'فرعان. تجدهما أيضًا في القائمة في هذه الصفحة.',
        few: '# فروع ونقاط خدمة. تجدها أيضًا في القائمة في هذه الصفحة.',
        many: '# فرعًا ونقطة خدمة. تجدها أيضًا في القائمة في هذه الصفحة.',
        other: '# فرع ونقطة خدمة. تجدها أيضًا في القائمة في هذه الصفحة.',
      }),
  },
} satisfies InLanguages<typeof nl>;
