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
  'nl-simple': {
    title: 'Bibliotheken',
    lead: 'Zoek een bibliotheek bij jou in de buurt. Je bent welkom. Je hoeft geen lid te zijn.',
    search: 'Dorp, stad of gemeente',
    found: (count) => plural('nl-simple', count, { one: '# bibliotheek', other: '# bibliotheken' }),
    nothing: 'Geen bibliotheek gevonden',
    nothingFor: (term) => `Je zoekt "${term}". Daar hebben we geen bibliotheek. Is het woord goed geschreven?`,
    all: 'Bekijk alle bibliotheken',
    onMap: 'Op de kaart',
    legend: 'Een grote stip is een grote bibliotheek. Een ruit is een kleine bibliotheek.',
    map: 'Kaart met alle bibliotheken',
    onThisMap: (count) =>
      plural('nl-simple', count, {
        one: '# bibliotheek. Die staat ook in de lijst op deze pagina.',
        other: '# bibliotheken. Ze staan ook in de lijst op deze pagina.',
      }),
  },
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
  ti: {
    title: 'ጨናፍር',
    lead: 'ኣብ ቀረባኹም ዘሎ ቤተ-መጻሕፍቲ ድለዩ። ኣባል እንተዘይኮንኩም እውን ኣብ ኩሉ ቦታ ብደሓን ምጹ።',
    search: 'ከተማ፣ ዓዲ ወይ ምምሕዳር ከተማ',
    found: (count) => plural('ti', count, { one: '# ጨንፈር ተረኺቡ', other: '# ጨናፍር ተረኺቦም' }),
    nothing: 'ዝተረኽበ የለን',
    nothingFor: (term) => `«${term}» ኣብ ስሙ፣ ከተማኡ ወይ ምምሕዳር ከተማኡ ዘለዎ ጨንፈር የለን።`,
    all: 'ኩሎም ጨናፍር ርኣዩ',
    onMap: 'ኣብ ካርታ',
    legend: 'ዓቢ ነጥቢ ዓቢ ቤተ-መጻሕፍቲ እዩ፣ ኣልማዝ ዝቕርጹ ድማ ነጥቢ ኣገልግሎት እዩ።',
    map: 'ካርታ ናይ ኩሎም ጨናፍር',
    onThisMap: (count) =>
      plural('ti', count, {
        one: '# ጨንፈር። ኣብ ዝርዝር ናይዚ ገጽ እውን ኣሎ።',
        other: '# ጨናፍርን ነጥብታት ኣገልግሎትን። ኣብ ዝርዝር ናይዚ ገጽ እውን ኣለዉ።',
      }),
  },
  uk: {
    title: 'Філії',
    lead: 'Знайдіть бібліотеку поруч. Вам усюди раді, навіть без читацького квитка.',
    search: 'Місто, село або муніципалітет',
    found: (count) =>
      plural('uk', count, {
        one: 'Знайдено # філію',
        few: 'Знайдено # філії',
        many: 'Знайдено # філій',
        other: 'Знайдено # філії',
      }),
    nothing: 'Нічого не знайдено',
    nothingFor: (term) => `Немає філії, у назві, місті чи муніципалітеті якої є «${term}».`,
    all: 'Показати всі філії',
    onMap: 'На карті',
    legend: 'Велика крапка — велика бібліотека, ромб — пункт обслуговування.',
    map: 'Карта всіх філій',
    onThisMap: (count) =>
      plural('uk', count, {
        one: '# філія. Усе, що на карті, є й у списку на цій сторінці.',
        few: '# філії та пункти обслуговування. Усе, що на карті, є й у списку на цій сторінці.',
        many: '# філій та пунктів обслуговування. Усе, що на карті, є й у списку на цій сторінці.',
        other: '# філії та пункту обслуговування. Усе, що на карті, є й у списку на цій сторінці.',
      }),
  },
  pl: {
    title: 'Filie',
    lead: 'Tu można znaleźć bibliotekę w pobliżu. Zapraszamy wszędzie, także osoby niezapisane.',
    search: 'Miejscowość lub gmina',
    found: (count) =>
      plural('pl', count, {
        one: 'Znaleziono # filię',
        few: 'Znaleziono # filie',
        many: 'Znaleziono # filii',
        other: 'Znaleziono # filii',
      }),
    nothing: 'Nic nie znaleziono',
    nothingFor: (term) => `Nie ma filii, która ma „${term}” w nazwie, miejscowości lub gminie.`,
    all: 'Pokaż wszystkie filie',
    onMap: 'Na mapie',
    legend: 'Duża kropka to duża biblioteka, romb to punkt obsługi.',
    map: 'Mapa wszystkich filii',
    onThisMap: (count) =>
      plural('pl', count, {
        one: '# filia. Jest też na liście na tej stronie.',
        few: '# filie i punkty obsługi. Są też na liście na tej stronie.',
        many: '# filii i punktów obsługi. Są też na liście na tej stronie.',
        other: '# filii i punktu obsługi. Są też na liście na tej stronie.',
      }),
  },
  tr: {
    title: 'Şubeler',
    lead: 'Size yakın bir kütüphane bulun. Üye olmasanız da her yere gelebilirsiniz.',
    search: 'Şehir, köy veya belediye',
    found: (count) => plural('tr', count, { one: '# şube bulundu', other: '# şube bulundu' }),
    nothing: 'Hiçbir şey bulunamadı',
    nothingFor: (term) => `Adında, yerinde veya belediyesinde "${term}" geçen bir şube yok.`,
    all: 'Bütün şubeleri görün',
    onMap: 'Haritada',
    legend: 'Büyük nokta büyük bir kütüphane, baklava biçimi bir hizmet noktasıdır.',
    map: 'Bütün şubelerin haritası',
    onThisMap: (count) =>
      plural('tr', count, {
        one: '# şube. Bu sayfadaki listede de var.',
        other: '# şube ve hizmet noktası. Bu sayfadaki listede de var.',
      }),
  },
  es: {
    title: 'Bibliotecas',
    lead: 'Busque una biblioteca cerca de usted. Puede venir a todas, aunque no tenga carné.',
    search: 'Localidad o municipio',
    found: (count) =>
      plural('es', count, {
        one: '# biblioteca encontrada',
        many: '# de bibliotecas encontradas',
        other: '# bibliotecas encontradas',
      }),
    nothing: 'No se ha encontrado nada',
    nothingFor: (term) => `Ninguna biblioteca tiene «${term}» en su nombre, localidad o municipio.`,
    all: 'Ver todas las bibliotecas',
    onMap: 'En el mapa',
    legend: 'Un punto grande es una biblioteca grande; un rombo es un punto de servicio.',
    map: 'Mapa de todas las bibliotecas',
    onThisMap: (count) =>
      plural('es', count, {
        one: '# biblioteca. También está en la lista de esta página.',
        many: '# de bibliotecas y puntos de servicio. También están en la lista de esta página.',
        other: '# bibliotecas y puntos de servicio. También están en la lista de esta página.',
      }),
  },
  fr: {
    title: 'Bibliothèques',
    lead: 'Cherchez une bibliothèque près de chez vous. Toutes vous accueillent, même sans carte de membre.',
    search: 'Localité ou commune',
    found: (count) =>
      plural('fr', count, {
        one: '# bibliothèque trouvée',
        many: '# de bibliothèques trouvées',
        other: '# bibliothèques trouvées',
      }),
    nothing: 'Aucun résultat',
    nothingFor: (term) => `Aucune bibliothèque n’a «\u00a0${term}\u00a0» dans son nom, sa localité ou sa commune.`,
    all: 'Voir toutes les bibliothèques',
    onMap: 'Sur la carte',
    legend: 'Un grand point est une grande bibliothèque, un losange est un point de service.',
    map: 'Carte de toutes les bibliothèques',
    onThisMap: (count) =>
      plural('fr', count, {
        one: '# bibliothèque. Elle figure aussi dans la liste sur cette page.',
        many: '# de bibliothèques et points de service. Ils figurent aussi dans la liste sur cette page.',
        other: '# bibliothèques et points de service. Ils figurent aussi dans la liste sur cette page.',
      }),
  },
} satisfies InLanguages<typeof nl>;
