import type { InLanguages } from '#kernel/languages.ts';

/** What a message is called, and its first sentences. */
type Words = { readonly subject: (title: string) => string; readonly lead: string };

export type MessageKind =
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
  | 'thanks'
  | 'extra-date'
  | 'new-group';

const nl: Readonly<Record<MessageKind, Words>> = {
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
  'extra-date': {
    subject: (title) => `Er is een extra datum: ${title}`,
    lead: 'Je staat op de wachtlijst. Nu is er een extra datum. Wil je dan komen, meld je dan aan. Kun je dan niet, dan blijf je op de wachtlijst.',
  },
  'new-group': {
    subject: (title) => `Er begint een nieuwe groep: ${title}`,
    lead: 'Je staat op de wachtlijst voor deze cursus. Nu begint er een andere groep. Wil je meedoen, meld je dan aan. Kun je dan niet, dan blijf je op de wachtlijst.',
  },
};

/** Each kind of message to a household about its registration. */
export const kindTexts = {
  nl,
  'nl-simple': {
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
    'extra-date': {
      subject: (title) => `Er is nog een datum: ${title}`,
      lead: 'Je staat op de wachtlijst. Er is nu nog een datum. Wil je dan komen? Meld je dan aan. Kun je niet? Dan blijf je op de wachtlijst.',
    },
    'new-group': {
      subject: (title) => `Er komt een nieuwe groep: ${title}`,
      lead: 'Je staat op de wachtlijst van deze cursus. Er komt nu een nieuwe groep. Wil je meedoen? Meld je dan aan. Kun je niet? Dan blijf je op de wachtlijst.',
    },
  },
  en: {
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
    'extra-date': {
      subject: (title) => `There is an extra date: ${title}`,
      lead: 'You are on the waiting list. Now there is an extra date. If you want to come then, please sign up. If you cannot come then, you stay on the waiting list.',
    },
    'new-group': {
      subject: (title) => `A new group begins: ${title}`,
      lead: 'You are on the waiting list for this course. Now another group begins. If you want to join, please sign up. If you cannot come then, you stay on the waiting list.',
    },
  },
  ar: {
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
    'extra-date': {
      subject: (title) => `يوجد موعد إضافي: ${title}`,
      lead: 'أنت في قائمة الانتظار. يوجد الآن موعد إضافي. إذا أردت الحضور فيه فسجّل. وإذا لم تستطع فستبقى في قائمة الانتظار.',
    },
    'new-group': {
      subject: (title) => `تبدأ مجموعة جديدة: ${title}`,
      lead: 'أنت في قائمة الانتظار لهذه الدورة. تبدأ الآن مجموعة أخرى. إذا أردت المشاركة فسجّل. وإذا لم تستطع فستبقى في قائمة الانتظار.',
    },
  },
  ti: {
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
    'extra-date': {
      subject: (title) => `ተወሳኺ ዕለት ኣሎ፦ ${title}`,
      lead: 'ኣብ ዝርዝር ተጸበይቲ ኣለኹም። ሕጂ ተወሳኺ ዕለት ኣሎ። ሽዑ ክትመጹ እንተ ደሊኹም ተመዝገቡ። ክትመጹ ዘይትኽእሉ እንተ ኾንኩም ኣብ ዝርዝር ተጸበይቲ ትጸንሑ።',
    },
    'new-group': {
      subject: (title) => `ሓዳስ ጉጅለ ክትጅምር እያ፦ ${title}`,
      lead: 'ንዚ ኮርስ ኣብ ዝርዝር ተጸበይቲ ኣለኹም። ሕጂ ካልእ ጉጅለ ክትጅምር እያ። ክትሳተፉ እንተ ደሊኹም ተመዝገቡ። ክትመጹ ዘይትኽእሉ እንተ ኾንኩም ኣብ ዝርዝር ተጸበይቲ ትጸንሑ።',
    },
  },
  uk: {
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
    'extra-date': {
      subject: (title) => `Є додаткова дата: ${title}`,
      lead: 'Ви у списку очікування. Тепер є додаткова дата. Якщо хочете прийти тоді, запишіться. Якщо не можете, ви залишаєтеся у списку очікування.',
    },
    'new-group': {
      subject: (title) => `Починається нова група: ${title}`,
      lead: 'Ви у списку очікування на цей курс. Тепер починається інша група. Якщо хочете взяти участь, запишіться. Якщо не можете, ви залишаєтеся у списку очікування.',
    },
  },
  pl: {
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
    'extra-date': {
      subject: (title) => `Jest dodatkowy termin: ${title}`,
      lead: 'Jesteś na liście oczekujących. Teraz jest dodatkowy termin. Jeśli chcesz wtedy przyjść, zapisz się. Jeśli nie możesz, zostajesz na liście oczekujących.',
    },
    'new-group': {
      subject: (title) => `Zaczyna się nowa grupa: ${title}`,
      lead: 'Jesteś na liście oczekujących na ten kurs. Teraz zaczyna się inna grupa. Jeśli chcesz wziąć udział, zapisz się. Jeśli nie możesz, zostajesz na liście oczekujących.',
    },
  },
  tr: {
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
    'extra-date': {
      subject: (title) => `Ek bir tarih var: ${title}`,
      lead: 'Bekleme listesindesiniz. Şimdi ek bir tarih var. O gün gelmek isterseniz kaydolun. Gelemezseniz bekleme listesinde kalırsınız.',
    },
    'new-group': {
      subject: (title) => `Yeni bir grup başlıyor: ${title}`,
      lead: 'Bu kurs için bekleme listesindesiniz. Şimdi başka bir grup başlıyor. Katılmak isterseniz kaydolun. Katılamazsanız bekleme listesinde kalırsınız.',
    },
  },
  es: {
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
    'extra-date': {
      subject: (title) => `Hay una fecha más: ${title}`,
      lead: 'Estás en la lista de espera. Ahora hay una fecha más. Si quieres venir ese día, inscríbete. Si no puedes, sigues en la lista de espera.',
    },
    'new-group': {
      subject: (title) => `Empieza un grupo nuevo: ${title}`,
      lead: 'Estás en la lista de espera de este curso. Ahora empieza otro grupo. Si quieres participar, inscríbete. Si no puedes, sigues en la lista de espera.',
    },
  },
  fr: {
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
    'extra-date': {
      subject: (title) => `Il y a une date de plus : ${title}`,
      lead: 'Vous êtes sur la liste d’attente. Il y a maintenant une date de plus. Si vous voulez venir ce jour-là, inscrivez-vous. Sinon, vous restez sur la liste d’attente.',
    },
    'new-group': {
      subject: (title) => `Un nouveau groupe commence : ${title}`,
      lead: 'Vous êtes sur la liste d’attente de ce cours. Un autre groupe commence maintenant. Si vous voulez participer, inscrivez-vous. Sinon, vous restez sur la liste d’attente.',
    },
  },
} satisfies InLanguages<typeof nl>;

export const MESSAGE_KINDS = Object.keys(nl) as MessageKind[];
