import { type InLanguages, plural } from '#kernel/languages.ts';

/** What a message is called, and its first sentences. */
type Words = { readonly subject: (title: string) => string; readonly lead: string };

/** What a household hears of its registration, in its own language. */
export type MessageTexts = {
  readonly greeting: (name: string) => string;
  readonly kinds: Readonly<
    Record<
      | 'placed'
      | 'reserved'
      | 'queued'
      | 'offered'
      | 'changed'
      | 'left'
      | 'expired'
      | 'cancelled'
      | 'moved'
      | 'reminder'
      | 'thanks',
      Words
    >
  >;
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
  readonly seeMore: string;
  readonly calendar: string;
  readonly code: (code: string) => string;
  readonly from: (organisation: string) => string;
};

const nl: MessageTexts = {
  greeting: (name) => (name ? `Dag ${name},` : 'Dag,'),
  kinds: {
    placed: { subject: (title) => `Je bent aangemeld: ${title}`, lead: 'Je aanmelding is binnen. Je plek staat vast.' },
    reserved: { subject: (title) => `Nog betalen: ${title}`, lead: 'Je plek staat vast zodra je hebt betaald.' },
    queued: {
      subject: (title) => `Je staat op de wachtlijst: ${title}`,
      lead: 'Alles is vol. Komt er een plek vrij, dan hoor je het van ons.',
    },
    offered: {
      subject: (title) => `Er is plek voor je: ${title}`,
      lead: 'Er is plek voor je vrijgekomen. Laat ons weten of je komt. Anders gaat de plek naar iemand anders.',
    },
    changed: { subject: (title) => `Je aanmelding is gewijzigd: ${title}`, lead: 'Zo staat je aanmelding er nu bij.' },
    left: {
      subject: (title) => `Je bent afgemeld: ${title}`,
      lead: 'Je komt niet. Anderen kunnen nu je plek krijgen.',
    },
    expired: {
      subject: (title) => `Je plek is vervallen: ${title}`,
      lead: 'We hebben op tijd niets van je gehoord. De plek gaat naar iemand anders.',
    },
    cancelled: { subject: (title) => `Gaat niet door: ${title}`, lead: 'Dit gaat helaas niet door.' },
    moved: {
      subject: (title) => `Andere tijd of plek: ${title}`,
      lead: 'De tijd of de plek is veranderd. Hieronder staat hoe het nu is. Kun je niet meer, zeg dan af.',
    },
    reminder: { subject: (title) => `Morgen: ${title}`, lead: 'Morgen zien we je graag. Kun je niet, zeg dan af.' },
    thanks: {
      subject: (title) => `Fijn dat je er was: ${title}`,
      lead: 'Fijn dat je er was. We zien je graag nog eens.',
    },
  },
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
    kinds: {
      placed: { subject: (title) => `Je mag komen: ${title}`, lead: 'Je bent aangemeld. Er is plek voor je.' },
      reserved: { subject: (title) => `Nog betalen: ${title}`, lead: 'Betaal eerst. Dan is de plek van jou.' },
      queued: {
        subject: (title) => `Nog geen plek: ${title}`,
        lead: 'Alles is vol. Je staat op de wachtlijst. Is er plek? Dan krijg je een bericht.',
      },
      offered: {
        subject: (title) => `Er is nu plek: ${title}`,
        lead: 'Er is plek voor je. Zeg ons of je komt. Anders geven we de plek aan iemand anders.',
      },
      changed: { subject: (title) => `Er is iets anders: ${title}`, lead: 'Je aanmelding is nu zo.' },
      left: { subject: (title) => `Je komt niet: ${title}`, lead: 'Je bent afgemeld. Iemand anders kan nu komen.' },
      expired: {
        subject: (title) => `Je plek is weg: ${title}`,
        lead: 'Je gaf geen antwoord. De plek is nu voor iemand anders.',
      },
      cancelled: { subject: (title) => `Gaat niet door: ${title}`, lead: 'Het gaat niet door. Dat vinden we jammer.' },
      moved: {
        subject: (title) => `Andere tijd of plek: ${title}`,
        lead: 'De tijd of de plek is anders. Lees hieronder hoe het nu is. Kun je niet komen? Zeg dan af.',
      },
      reminder: { subject: (title) => `Morgen: ${title}`, lead: 'Kom je morgen? Kun je niet? Zeg dan af.' },
      thanks: { subject: (title) => `Leuk dat je er was: ${title}`, lead: 'Leuk dat je kwam. Kom je nog een keer?' },
    },
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
    seeMore: 'Kijk hier wat je nog meer kunt doen',
    calendar: 'Zet het in je agenda',
    code: (code) => `Noem deze code als je binnenkomt: ${code}`,
    from: (organisation) => `Groeten van ${organisation}`,
  },
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    kinds: {
      placed: {
        subject: (title) => `You are signed up: ${title}`,
        lead: 'We have your registration. Your place is certain.',
      },
      reserved: {
        subject: (title) => `Still to pay: ${title}`,
        lead: 'Your place is certain as soon as you have paid.',
      },
      queued: {
        subject: (title) => `You are on the waiting list: ${title}`,
        lead: 'Everything is full. If a place becomes free, we will tell you.',
      },
      offered: {
        subject: (title) => `There is a place for you: ${title}`,
        lead: 'A place has become free for you. Tell us whether you will come. Otherwise it goes to somebody else.',
      },
      changed: {
        subject: (title) => `Your registration has changed: ${title}`,
        lead: 'This is your registration now.',
      },
      left: {
        subject: (title) => `You are signed off: ${title}`,
        lead: 'You will not come. Others can have your place now.',
      },
      expired: {
        subject: (title) => `Your place has lapsed: ${title}`,
        lead: 'We did not hear from you in time. The place goes to somebody else.',
      },
      cancelled: { subject: (title) => `Cancelled: ${title}`, lead: 'Unfortunately this will not take place.' },
      moved: {
        subject: (title) => `Another time or place: ${title}`,
        lead: 'The time or the place has changed. Below is how it is now. If you cannot come any more, please sign off.',
      },
      reminder: {
        subject: (title) => `Tomorrow: ${title}`,
        lead: 'We look forward to seeing you tomorrow. If you cannot come, please sign off.',
      },
      thanks: {
        subject: (title) => `Good to have you with us: ${title}`,
        lead: 'It was good to have you with us. We hope to see you again.',
      },
    },
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
    seeMore: 'See what else there is to do',
    calendar: 'Put it in your calendar',
    code: (code) => `Your code for at the door: ${code}`,
    from: (organisation) => `Kind regards from ${organisation}`,
  },
  ar: {
    greeting: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    kinds: {
      placed: { subject: (title) => `تم تسجيلك: ${title}`, lead: 'وصلنا تسجيلك. مكانك مؤكد.' },
      reserved: { subject: (title) => `بقي الدفع: ${title}`, lead: 'يصبح مكانك مؤكدًا عندما تدفع.' },
      queued: {
        subject: (title) => `أنت في قائمة الانتظار: ${title}`,
        lead: 'كل الأماكن ممتلئة. إذا خلا مكان فسنخبرك.',
      },
      offered: {
        subject: (title) => `يوجد مكان لك: ${title}`,
        lead: 'خلا مكان لك. أخبرنا إن كنت ستأتي. وإلا فسيأخذه شخص آخر.',
      },
      changed: { subject: (title) => `تغيّر تسجيلك: ${title}`, lead: 'هذا هو تسجيلك الآن.' },
      left: { subject: (title) => `تم إلغاء تسجيلك: ${title}`, lead: 'لن تأتي. يمكن للآخرين الآن أخذ مكانك.' },
      expired: {
        subject: (title) => `لم يعد مكانك محفوظًا: ${title}`,
        lead: 'لم نسمع منك في الوقت المحدد. سيأخذ المكان شخص آخر.',
      },
      cancelled: { subject: (title) => `أُلغي: ${title}`, lead: 'للأسف لن يُقام هذا النشاط.' },
      moved: {
        subject: (title) => `وقت أو مكان آخر: ${title}`,
        lead: 'تغيّر الوقت أو المكان. تجد الجديد أدناه. إذا لم تعد تستطيع الحضور فألغِ تسجيلك.',
      },
      reminder: { subject: (title) => `غدًا: ${title}`, lead: 'نتطلع إلى رؤيتك غدًا. إذا لم تستطع الحضور فألغِ تسجيلك.' },
      thanks: { subject: (title) => `سعدنا بحضورك: ${title}`, lead: 'سعدنا بحضورك. نتمنى أن نراك مرة أخرى.' },
    },
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
    seeMore: 'شاهد ما يوجد أيضًا من أنشطة',
    calendar: 'أضفه إلى تقويمك',
    code: (code) => `رمزك عند الباب: ${code}`,
    from: (organisation) => `تحياتنا، ${organisation}`,
  },
  ti: {
    greeting: (name) => (name ? `ሰላም ${name}፣` : 'ሰላም፣'),
    kinds: {
      placed: { subject: (title) => `ተመዝጊብኩም ኣለኹም፦ ${title}`, lead: 'ምዝገባኹም በጺሑና ኣሎ። ቦታኹም ርግጸኛ እዩ።' },
      reserved: { subject: (title) => `ገና ዘይተኸፍለ፦ ${title}`, lead: 'ምስ ከፈልኩም ቦታኹም ርግጸኛ ይኸውን።' },
      queued: { subject: (title) => `ኣብ ዝርዝር ተጸበይቲ ኣለኹም፦ ${title}`, lead: 'ኩሉ መሊኡ ኣሎ። ቦታ እንተ ተረኺቡ ክንነግረኩም ኢና።' },
      offered: {
        subject: (title) => `ቦታ ኣሎኩም፦ ${title}`,
        lead: 'ንዓኹም ቦታ ተረኺቡ ኣሎ። ትመጹ እንተ ኾንኩም ንገሩና። እንተ ዘይኮነ ንኻልእ ሰብ ክወሃብ እዩ።',
      },
      changed: { subject: (title) => `ምዝገባኹም ተቐይሩ፦ ${title}`, lead: 'ሕጂ ምዝገባኹም ከምዚ እዩ።' },
      left: { subject: (title) => `ምዝገባኹም ተሰሪዙ፦ ${title}`, lead: 'ኣይትመጹን ኢኹም። ካልኦት ቦታኹም ክረኽቡ ይኽእሉ።' },
      expired: { subject: (title) => `ቦታኹም ሓሊፉ፦ ${title}`, lead: 'ኣብ ግዜኡ ካባኹም ኣይሰማዕናን። እቲ ቦታ ንኻልእ ሰብ ይኸይድ።' },
      cancelled: { subject: (title) => `ተሰሪዙ፦ ${title}`, lead: 'ይቕሬታ፣ እዚ ኣይካየድን እዩ።' },
      moved: {
        subject: (title) => `ካልእ ግዜ ወይ ቦታ፦ ${title}`,
        lead: 'እቲ ግዜ ወይ እቲ ቦታ ተቐይሩ ኣሎ። ሕጂ ከመይ ከም ዘሎ ኣብ ታሕቲ ርኣዩ። ክትመጹ ዘይትኽእሉ እንተ ኾንኩም ሰርዙ።',
      },
      reminder: { subject: (title) => `ጽባሕ፦ ${title}`, lead: 'ጽባሕ ክንርእየኩም ንጽበ። ክትመጹ ዘይትኽእሉ እንተ ኾንኩም ሰርዙ።' },
      thanks: { subject: (title) => `ብምምጻእኩም ተሓጒስና፦ ${title}`, lead: 'ብምምጻእኩም ተሓጒስና። ደጊምና ክንርእየኩም ተስፋ ንገብር።' },
    },
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
    seeMore: 'እንታይ ካልእ ከም ዘሎ ርኣዩ',
    calendar: 'ኣብ ዓውደ ኣዋርሕኩም ኣእትውዎ',
    code: (code) => `ኣብ መእተዊ እትነግርዎ ኮድ፦ ${code}`,
    from: (organisation) => `ሰላምታ ካብ ${organisation}`,
  },
  uk: {
    greeting: (name) => (name ? `Вітаємо, ${name}!` : 'Вітаємо!'),
    kinds: {
      placed: { subject: (title) => `Вас записано: ${title}`, lead: 'Ми отримали ваш запис. Ваше місце закріплено.' },
      reserved: { subject: (title) => `Ще треба оплатити: ${title}`, lead: 'Місце буде за вами, щойно ви заплатите.' },
      queued: {
        subject: (title) => `Ви у списку очікування: ${title}`,
        lead: 'Усі місця зайняті. Якщо місце звільниться, ми вам повідомимо.',
      },
      offered: {
        subject: (title) => `Для вас є місце: ${title}`,
        lead: 'Для вас звільнилося місце. Повідомте, чи ви прийдете. Інакше його отримає хтось інший.',
      },
      changed: { subject: (title) => `Ваш запис змінено: ${title}`, lead: 'Тепер ваш запис такий.' },
      left: {
        subject: (title) => `Ваш запис скасовано: ${title}`,
        lead: 'Ви не прийдете. Тепер ваше місце можуть отримати інші.',
      },
      expired: {
        subject: (title) => `Ваше місце більше не чинне: ${title}`,
        lead: 'Ми вчасно не отримали від вас відповіді. Місце отримає хтось інший.',
      },
      cancelled: { subject: (title) => `Не відбудеться: ${title}`, lead: 'На жаль, це не відбудеться.' },
      moved: {
        subject: (title) => `Інший час або місце: ${title}`,
        lead: 'Час або місце змінилися. Нижче написано, як тепер. Якщо ви не можете прийти, скасуйте запис.',
      },
      reminder: {
        subject: (title) => `Завтра: ${title}`,
        lead: 'Чекаємо на вас завтра. Якщо ви не можете прийти, скасуйте запис.',
      },
      thanks: {
        subject: (title) => `Дякуємо, що прийшли: ${title}`,
        lead: 'Дякуємо, що прийшли. Будемо раді бачити вас знову.',
      },
    },
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
    seeMore: 'Подивіться, що ще відбувається',
    calendar: 'Додати до календаря',
    code: (code) => `Ваш код для входу: ${code}`,
    from: (organisation) => `З повагою, ${organisation}`,
  },
  pl: {
    greeting: (name) => (name ? `Dzień dobry, ${name}!` : 'Dzień dobry!'),
    kinds: {
      placed: {
        subject: (title) => `Zapisano cię: ${title}`,
        lead: 'Mamy twoje zgłoszenie. Twoje miejsce jest pewne.',
      },
      reserved: {
        subject: (title) => `Jeszcze do zapłaty: ${title}`,
        lead: 'Twoje miejsce będzie pewne, gdy zapłacisz.',
      },
      queued: {
        subject: (title) => `Jesteś na liście oczekujących: ${title}`,
        lead: 'Wszystko jest zajęte. Jeśli zwolni się miejsce, damy ci znać.',
      },
      offered: {
        subject: (title) => `Jest dla ciebie miejsce: ${title}`,
        lead: 'Zwolniło się dla ciebie miejsce. Powiedz nam, czy przyjdziesz. Inaczej dostanie je ktoś inny.',
      },
      changed: {
        subject: (title) => `Twoje zgłoszenie się zmieniło: ${title}`,
        lead: 'Tak wygląda teraz twoje zgłoszenie.',
      },
      left: {
        subject: (title) => `Wypisano cię: ${title}`,
        lead: 'Nie przyjdziesz. Twoje miejsce mogą teraz dostać inni.',
      },
      expired: {
        subject: (title) => `Twoje miejsce przepadło: ${title}`,
        lead: 'Nie odpowiedziano nam na czas. Miejsce dostanie ktoś inny.',
      },
      cancelled: { subject: (title) => `Nie odbędzie się: ${title}`, lead: 'Niestety to się nie odbędzie.' },
      moved: {
        subject: (title) => `Inny czas lub miejsce: ${title}`,
        lead: 'Zmienił się czas lub miejsce. Poniżej widać, jak jest teraz. Jeśli nie możesz przyjść, wypisz się.',
      },
      reminder: {
        subject: (title) => `Jutro: ${title}`,
        lead: 'Do zobaczenia jutro. Jeśli nie możesz przyjść, wypisz się.',
      },
      thanks: {
        subject: (title) => `Dziękujemy za przyjście: ${title}`,
        lead: 'Dziękujemy za przyjście. Zapraszamy ponownie.',
      },
    },
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
    seeMore: 'Zobacz, co jeszcze się dzieje',
    calendar: 'Dodaj do kalendarza',
    code: (code) => `Twój kod przy wejściu: ${code}`,
    from: (organisation) => `Pozdrawiamy, ${organisation}`,
  },
  tr: {
    greeting: (name) => (name ? `Merhaba ${name},` : 'Merhaba,'),
    kinds: {
      placed: { subject: (title) => `Kaydınız yapıldı: ${title}`, lead: 'Kaydınızı aldık. Yeriniz kesin.' },
      reserved: { subject: (title) => `Ödeme bekleniyor: ${title}`, lead: 'Ödeme yaptığınızda yeriniz kesinleşir.' },
      queued: {
        subject: (title) => `Bekleme listesindesiniz: ${title}`,
        lead: 'Bütün yerler dolu. Yer açılırsa size haber veririz.',
      },
      offered: {
        subject: (title) => `Sizin için yer var: ${title}`,
        lead: 'Sizin için yer açıldı. Gelip gelmeyeceğinizi bize bildirin. Yoksa yer başka birine verilir.',
      },
      changed: { subject: (title) => `Kaydınız değişti: ${title}`, lead: 'Kaydınız şimdi böyle.' },
      left: {
        subject: (title) => `Kaydınız silindi: ${title}`,
        lead: 'Gelmiyorsunuz. Yerinizi artık başkaları alabilir.',
      },
      expired: {
        subject: (title) => `Yeriniz düştü: ${title}`,
        lead: 'Sizden zamanında haber alamadık. Yer başka birine veriliyor.',
      },
      cancelled: { subject: (title) => `İptal edildi: ${title}`, lead: 'Maalesef bu etkinlik yapılmayacak.' },
      moved: {
        subject: (title) => `Başka saat veya yer: ${title}`,
        lead: 'Saat veya yer değişti. Yeni hali aşağıda. Artık gelemiyorsanız kaydınızı silin.',
      },
      reminder: {
        subject: (title) => `Yarın: ${title}`,
        lead: 'Yarın sizi bekliyoruz. Gelemiyorsanız kaydınızı silin.',
      },
      thanks: {
        subject: (title) => `Geldiğiniz için teşekkürler: ${title}`,
        lead: 'Geldiğiniz için teşekkür ederiz. Sizi yine bekleriz.',
      },
    },
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
    seeMore: 'Başka neler var, bakın',
    calendar: 'Takviminize ekleyin',
    code: (code) => `Kapıda söyleyeceğiniz kod: ${code}`,
    from: (organisation) => `Selamlar, ${organisation}`,
  },
  es: {
    greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    kinds: {
      placed: {
        subject: (title) => `Inscripción hecha: ${title}`,
        lead: 'Hemos recibido tu inscripción. Tu plaza es segura.',
      },
      reserved: { subject: (title) => `Falta pagar: ${title}`, lead: 'Tu plaza será segura cuando hayas pagado.' },
      queued: {
        subject: (title) => `Estás en la lista de espera: ${title}`,
        lead: 'Todo está lleno. Si queda libre una plaza, te avisamos.',
      },
      offered: {
        subject: (title) => `Hay una plaza para ti: ${title}`,
        lead: 'Ha quedado libre una plaza para ti. Dinos si vienes. Si no, será para otra persona.',
      },
      changed: { subject: (title) => `Tu inscripción ha cambiado: ${title}`, lead: 'Así queda ahora tu inscripción.' },
      left: {
        subject: (title) => `Inscripción anulada: ${title}`,
        lead: 'No vienes. Ahora otras personas pueden tener tu plaza.',
      },
      expired: {
        subject: (title) => `Tu plaza ha caducado: ${title}`,
        lead: 'No nos has contestado a tiempo. La plaza es para otra persona.',
      },
      cancelled: { subject: (title) => `Cancelado: ${title}`, lead: 'Por desgracia, no se celebra.' },
      moved: {
        subject: (title) => `Otra hora u otro lugar: ${title}`,
        lead: 'Ha cambiado la hora o el lugar. Abajo está como es ahora. Si ya no puedes venir, anula tu inscripción.',
      },
      reminder: {
        subject: (title) => `Mañana: ${title}`,
        lead: 'Te esperamos mañana. Si no puedes venir, anula tu inscripción.',
      },
      thanks: {
        subject: (title) => `Gracias por venir: ${title}`,
        lead: 'Gracias por venir. Esperamos verte otra vez.',
      },
    },
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
    seeMore: 'Mira qué más hay',
    calendar: 'Añádelo a tu calendario',
    code: (code) => `Tu código para la entrada: ${code}`,
    from: (organisation) => `Saludos de ${organisation}`,
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    kinds: {
      placed: {
        subject: (title) => `Vous êtes inscrit : ${title}`,
        lead: 'Nous avons reçu votre inscription. Votre place est sûre.',
      },
      reserved: {
        subject: (title) => `Reste à payer : ${title}`,
        lead: 'Votre place sera sûre dès que vous aurez payé.',
      },
      queued: {
        subject: (title) => `Vous êtes sur la liste d’attente : ${title}`,
        lead: 'Tout est complet. Si une place se libère, nous vous prévenons.',
      },
      offered: {
        subject: (title) => `Il y a une place pour vous : ${title}`,
        lead: 'Une place s’est libérée pour vous. Dites-nous si vous venez. Sinon, elle ira à quelqu’un d’autre.',
      },
      changed: {
        subject: (title) => `Votre inscription a changé : ${title}`,
        lead: 'Voici votre inscription telle qu’elle est maintenant.',
      },
      left: {
        subject: (title) => `Inscription annulée : ${title}`,
        lead: 'Vous ne venez pas. D’autres peuvent maintenant avoir votre place.',
      },
      expired: {
        subject: (title) => `Votre place n’est plus réservée : ${title}`,
        lead: 'Nous n’avons pas eu de réponse à temps. La place va à quelqu’un d’autre.',
      },
      cancelled: { subject: (title) => `Annulé : ${title}`, lead: 'Malheureusement, cela n’aura pas lieu.' },
      moved: {
        subject: (title) => `Autre heure ou autre lieu : ${title}`,
        lead: 'L’heure ou le lieu a changé. Voici ce qu’il en est maintenant. Si vous ne pouvez plus venir, annulez.',
      },
      reminder: {
        subject: (title) => `Demain : ${title}`,
        lead: 'Nous vous attendons demain. Si vous ne pouvez pas venir, annulez.',
      },
      thanks: {
        subject: (title) => `Merci d’être venu : ${title}`,
        lead: 'Merci d’être venu. Nous espérons vous revoir.',
      },
    },
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
    seeMore: 'Voir ce qu’il y a d’autre à faire',
    calendar: 'L’ajouter à votre agenda',
    code: (code) => `Votre code pour l’entrée\u00a0: ${code}`,
    from: (organisation) => `Cordialement, ${organisation}`,
  },
} satisfies InLanguages<typeof nl>;
