import { type InLanguages, plural } from '#kernel/languages.ts';

/** What stands in every message about a registration, in the language of the household. */
export type MessageTexts = {
  readonly greeting: (name: string) => string;
  readonly keptUntil: (when: string) => string;
  readonly when: string;
  readonly more: (sessions: number) => string;
  readonly where: string;
  /** Of a session that moved: how they knew it, how it is now, and that it will not take place, with why (or nothing). */
  readonly was: string;
  readonly becomes: string;
  readonly notHeld: (why: string) => string;
  readonly online: string;
  readonly why: string;
  readonly persons: (number: number) => string;
  readonly toPay: (amount: string) => string;
  readonly link: string;
  /** Leads to where one signs up for what it tells of. */
  readonly signUp: string;
  readonly seeMore: string;
  readonly calendar: string;
  readonly code: (code: string) => string;
  readonly from: (organisation: string) => string;
};

const nl: MessageTexts = {
  greeting: (name) => (name ? `Dag ${name},` : 'Dag,'),
  keptUntil: (when) => `We houden de plek voor je vast tot ${when}.`,
  when: 'Wanneer',
  more: (sessions) => plural('nl', sessions, { one: 'en daarna nog # keer', other: 'en daarna nog # keer' }),
  where: 'Waar',
  was: 'Was',
  becomes: 'Wordt',
  notHeld: (why) => (why ? `gaat niet door (${why})` : 'gaat niet door'),
  online: 'Je doet mee via internet.',
  why: 'Waarom',
  persons: (number) => plural('nl', number, { one: 'Voor # persoon', other: 'Voor # personen' }),
  toPay: (amount) => `Te betalen: ${amount}`,
  link: 'Bekijk je aanmelding, wijzig haar of zeg af',
  signUp: 'Meld je aan',
  seeMore: 'Kijk wat er nog meer te doen is',
  calendar: 'Zet het in je agenda',
  code: (code) => `Je code voor aan de deur: ${code}`,
  from: (organisation) => `Groeten van ${organisation}`,
};

/** Every message to a household, complete in each language. Titles and reasons are Dutch everywhere: staff wrote them. */
export const messageTexts = {
  nl,
  'nl-simple': {
    greeting: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
    keptUntil: (when) => `De plek is voor jou tot ${when}.`,
    when: 'Wanneer',
    more: (sessions) => plural('nl-simple', sessions, { one: 'en nog # keer', other: 'en nog # keer' }),
    where: 'Waar',
    was: 'Eerst was het',
    becomes: 'Nu is het',
    notHeld: (why) => (why ? `het gaat niet door (${why})` : 'het gaat niet door'),
    online: 'Je doet mee op je computer of telefoon.',
    why: 'Waarom',
    persons: (number) => plural('nl-simple', number, { one: 'Voor # mens', other: 'Voor # mensen' }),
    toPay: (amount) => `Je betaalt: ${amount}`,
    link: 'Hier zie je je aanmelding. Je kunt ook iets veranderen of afzeggen',
    signUp: 'Meld je hier aan',
    seeMore: 'Kijk hier wat je nog meer kunt doen',
    calendar: 'Zet het in je agenda',
    code: (code) => `Noem deze code als je binnenkomt: ${code}`,
    from: (organisation) => `Groeten van ${organisation}`,
  },
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    keptUntil: (when) => `We keep the place for you until ${when}.`,
    when: 'When',
    more: (sessions) =>
      plural('en', sessions, { one: 'and # more time after that', other: 'and # more times after that' }),
    where: 'Where',
    was: 'Before',
    becomes: 'Now',
    notHeld: (why) => (why ? `will not take place (${why})` : 'will not take place'),
    online: 'You take part over the internet.',
    why: 'Why',
    persons: (number) => plural('en', number, { one: 'For # person', other: 'For # people' }),
    toPay: (amount) => `To pay: ${amount}`,
    link: 'See your registration, change it or sign off',
    signUp: 'Sign up',
    seeMore: 'See what else there is to do',
    calendar: 'Put it in your calendar',
    code: (code) => `Your code for at the door: ${code}`,
    from: (organisation) => `Kind regards from ${organisation}`,
  },
  ar: {
    greeting: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    keptUntil: (when) => `نحفظ لك المكان حتى ${when}.`,
    when: 'متى',
    more: (sessions) =>
      plural('ar', sessions, {
        zero: 'ولا مرات أخرى بعد ذلك',
        one: 'ومرة أخرى بعد ذلك',
        two: 'ومرتان أخريان بعد ذلك',
        few: 'و# مرات أخرى بعد ذلك',
        many: 'و# مرة أخرى بعد ذلك',
        other: 'و# مرة أخرى بعد ذلك',
      }),
    where: 'أين',
    was: 'كان',
    becomes: 'أصبح',
    notHeld: (why) => (why ? `لن يُقام (${why})` : 'لن يُقام'),
    online: 'تشارك عبر الإنترنت.',
    why: 'لماذا',
    persons: (number) =>
      plural('ar', number, {
        zero: 'بلا أشخاص',
        one: 'لشخص واحد',
        two: 'لشخصين',
        few: 'لـ# أشخاص',
        many: 'لـ# شخصًا',
        other: 'لـ# شخص',
      }),
    toPay: (amount) => `المبلغ المطلوب: ${amount}`,
    link: 'شاهد تسجيلك أو غيّره أو ألغِه',
    signUp: 'سجّل هنا',
    seeMore: 'شاهد ما يوجد أيضًا من أنشطة',
    calendar: 'أضفه إلى تقويمك',
    code: (code) => `رمزك عند الباب: ${code}`,
    from: (organisation) => `تحياتنا، ${organisation}`,
  },
  ti: {
    greeting: (name) => (name ? `ሰላም ${name}፣` : 'ሰላም፣'),
    keptUntil: (when) => `እቲ ቦታ ክሳብ ${when} ንዓኹም ንሕዞ።`,
    when: 'መዓስ',
    more: (sessions) => plural('ti', sessions, { one: 'ድሕሪኡ # ካልእ ግዜ', other: 'ድሕሪኡ # ካልእ ግዜያት' }),
    where: 'ኣበይ',
    was: 'ቅድሚ ሕጂ',
    becomes: 'ሕጂ',
    notHeld: (why) => (why ? `ኣይካየድን እዩ (${why})` : 'ኣይካየድን እዩ'),
    online: 'ብኢንተርነት ትሳተፉ።',
    why: 'ስለምንታይ',
    persons: (number) => plural('ti', number, { one: 'ን# ሰብ', other: 'ን# ሰባት' }),
    toPay: (amount) => `ዝኽፈል፦ ${amount}`,
    link: 'ምዝገባኹም ርኣዩ፣ ቀይሩ ወይ ሰርዙ',
    signUp: 'ኣብዚ ተመዝገቡ',
    seeMore: 'እንታይ ካልእ ከም ዘሎ ርኣዩ',
    calendar: 'ኣብ ዓውደ ኣዋርሕኩም ኣእትውዎ',
    code: (code) => `ኣብ መእተዊ እትነግርዎ ኮድ፦ ${code}`,
    from: (organisation) => `ሰላምታ ካብ ${organisation}`,
  },
  uk: {
    greeting: (name) => (name ? `Вітаємо, ${name}!` : 'Вітаємо!'),
    keptUntil: (when) => `Ми тримаємо для вас місце до ${when}.`,
    when: 'Коли',
    more: (sessions) =>
      plural('uk', sessions, {
        one: 'і потім ще # раз',
        few: 'і потім ще # рази',
        many: 'і потім ще # разів',
        other: 'і потім ще # раза',
      }),
    where: 'Де',
    was: 'Було',
    becomes: 'Тепер',
    notHeld: (why) => (why ? `не відбудеться (${why})` : 'не відбудеться'),
    online: 'Ви берете участь через інтернет.',
    why: 'Чому',
    persons: (number) =>
      plural('uk', number, { one: 'Для # особи', few: 'Для # осіб', many: 'Для # осіб', other: 'Для # особи' }),
    toPay: (amount) => `До сплати: ${amount}`,
    link: 'Переглянути запис, змінити його або скасувати',
    signUp: 'Записатися',
    seeMore: 'Подивіться, що ще відбувається',
    calendar: 'Додати до календаря',
    code: (code) => `Ваш код для входу: ${code}`,
    from: (organisation) => `З повагою, ${organisation}`,
  },
  pl: {
    greeting: (name) => (name ? `Dzień dobry, ${name}!` : 'Dzień dobry!'),
    keptUntil: (when) => `Trzymamy dla ciebie miejsce do ${when}.`,
    when: 'Kiedy',
    more: (sessions) =>
      plural('pl', sessions, {
        one: 'i potem jeszcze # raz',
        few: 'i potem jeszcze # razy',
        many: 'i potem jeszcze # razy',
        other: 'i potem jeszcze # raza',
      }),
    where: 'Gdzie',
    was: 'Było',
    becomes: 'Jest teraz',
    notHeld: (why) => (why ? `nie odbędzie się (${why})` : 'nie odbędzie się'),
    online: 'Bierzesz udział przez internet.',
    why: 'Dlaczego',
    persons: (number) =>
      plural('pl', number, { one: 'Dla # osoby', few: 'Dla # osób', many: 'Dla # osób', other: 'Dla # osoby' }),
    toPay: (amount) => `Do zapłaty: ${amount}`,
    link: 'Zobacz zgłoszenie, zmień je lub wypisz się',
    signUp: 'Zapisz się',
    seeMore: 'Zobacz, co jeszcze się dzieje',
    calendar: 'Dodaj do kalendarza',
    code: (code) => `Twój kod przy wejściu: ${code}`,
    from: (organisation) => `Pozdrawiamy, ${organisation}`,
  },
  tr: {
    greeting: (name) => (name ? `Merhaba ${name},` : 'Merhaba,'),
    keptUntil: (when) => `Yeri sizin için şu zamana kadar tutuyoruz: ${when}.`,
    when: 'Ne zaman',
    more: (sessions) => plural('tr', sessions, { one: 've sonra # kez daha', other: 've sonra # kez daha' }),
    where: 'Nerede',
    was: 'Önceki',
    becomes: 'Yeni',
    notHeld: (why) => (why ? `yapılmayacak (${why})` : 'yapılmayacak'),
    online: 'İnternet üzerinden katılıyorsunuz.',
    why: 'Neden',
    persons: (number) => plural('tr', number, { one: '# kişi için', other: '# kişi için' }),
    toPay: (amount) => `Ödenecek: ${amount}`,
    link: 'Kaydınıza bakın, değiştirin veya silin',
    signUp: 'Kaydolun',
    seeMore: 'Başka neler var, bakın',
    calendar: 'Takviminize ekleyin',
    code: (code) => `Kapıda söyleyeceğiniz kod: ${code}`,
    from: (organisation) => `Selamlar, ${organisation}`,
  },
  es: {
    greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    keptUntil: (when) => `Te guardamos la plaza hasta: ${when}.`,
    when: 'Cuándo',
    more: (sessions) =>
      plural('es', sessions, {
        one: 'y después # vez más',
        many: 'y después # de veces más',
        other: 'y después # veces más',
      }),
    where: 'Dónde',
    was: 'Antes',
    becomes: 'Ahora',
    notHeld: (why) => (why ? `no se celebra (${why})` : 'no se celebra'),
    online: 'Participas por internet.',
    why: 'Por qué',
    persons: (number) =>
      plural('es', number, { one: 'Para # persona', many: 'Para # de personas', other: 'Para # personas' }),
    toPay: (amount) => `A pagar: ${amount}`,
    link: 'Consulta tu inscripción, cámbiala o anúlala',
    signUp: 'Inscríbete',
    seeMore: 'Mira qué más hay',
    calendar: 'Añádelo a tu calendario',
    code: (code) => `Tu código para la entrada: ${code}`,
    from: (organisation) => `Saludos de ${organisation}`,
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    keptUntil: (when) => `Nous gardons la place pour vous jusqu’au ${when}.`,
    when: 'Quand',
    more: (sessions) =>
      plural('fr', sessions, { one: 'puis encore # fois', many: 'puis encore # de fois', other: 'puis encore # fois' }),
    where: 'Où',
    was: 'Avant',
    becomes: 'Maintenant',
    notHeld: (why) => (why ? `n’aura pas lieu (${why})` : 'n’aura pas lieu'),
    online: 'Vous participez par internet.',
    why: 'Pourquoi',
    persons: (number) =>
      plural('fr', number, { one: 'Pour # personne', many: 'Pour # de personnes', other: 'Pour # personnes' }),
    toPay: (amount) => `À payer : ${amount}`,
    link: 'Voir votre inscription, la modifier ou l’annuler',
    signUp: 'S’inscrire',
    seeMore: 'Voir ce qu’il y a d’autre à faire',
    calendar: 'L’ajouter à votre agenda',
    code: (code) => `Votre code pour l’entrée\u00a0: ${code}`,
    from: (organisation) => `Cordialement, ${organisation}`,
  },
} satisfies InLanguages<typeof nl>;
