import type { InOtherLanguages } from '#kernel/languages.ts';
import type { RequestState } from './kinds.ts';

export type StateTexts = {
  readonly states: Readonly<Record<RequestState, string>>;
  readonly weekly: (first: string, last: string) => string;
  readonly until: (moment: string) => string;
  readonly question: string;
  readonly next: string;
  readonly reason: (reason: string) => string;
};

const nl: StateTexts = {
  states: {
    unconfirmed: 'Bevestig nog dat deze aanvraag van jou is.',
    asked: 'We bekijken je aanvraag. Je hoort van ons.',
    questioned: 'We hebben een vraag aan je.',
    approved: 'Je activiteit komt in ons programma.',
    refused: 'Dit kan helaas niet.',
    withdrawn: 'Je hebt deze aanvraag ingetrokken.',
    dropped: 'Je activiteit gaat toch niet door.',
  },
  weekly: (first, last) => `Elke week vanaf ${first}, tot en met ${last}`,
  until: (moment) => `Bevestig voor ${moment}. Daarna wissen we de aanvraag.`,
  question: 'De bibliotheek vraagt:',
  next: 'We maken het bericht voor de agenda en regelen een plek. Daarna staat je activiteit in de agenda.',
  reason: (reason) => `De bibliotheek schrijft: ${reason}`,
};

/** What is said of a request on pages and in mails. Everybody reads their own language, so every language is here. */
export const stateTexts: InOtherLanguages<StateTexts> & { readonly nl: StateTexts } = {
  nl,
  'nl-simple': {
    states: {
      unconfirmed: 'Zeg nog ja. Dan weten we dat jij het bent.',
      asked: 'We kijken of het kan. Je hoort van ons.',
      questioned: 'We willen je iets vragen.',
      approved: 'Ja, het kan! Je komt in ons programma.',
      refused: 'Het kan helaas niet.',
      withdrawn: 'Je bent gestopt met deze vraag.',
      dropped: 'Het gaat toch niet door. Dat vinden we jammer.',
    },
    weekly: (first, last) => `Elke week. De eerste keer: ${first}. De laatste keer: ${last}`,
    until: (moment) => `Zeg ja voor ${moment}. Anders gooien we je vraag weg.`,
    question: 'De bibliotheek vraagt:',
    next: 'Wij zoeken een plek. Daarna zie je het in de agenda.',
    reason: (reason) => `De bibliotheek schrijft: ${reason}`,
  },
  en: {
    states: {
      unconfirmed: 'Please confirm that this request is yours.',
      asked: 'We are looking at your request. You will hear from us.',
      questioned: 'We have a question for you.',
      approved: 'Your activity will be in our programme.',
      refused: 'Unfortunately this is not possible.',
      withdrawn: 'You have withdrawn this request.',
      dropped: 'Your activity will not take place after all.',
    },
    weekly: (first, last) => `Every week from ${first}, until ${last}`,
    until: (moment) => `Confirm before ${moment}. After that we erase the request.`,
    question: 'The library asks:',
    next: 'We will write the text for the agenda and arrange a place. Then your activity appears in the agenda.',
    reason: (reason) => `The library writes: ${reason}`,
  },
  ar: {
    states: {
      unconfirmed: 'من فضلك أكّد أن هذا الطلب منك.',
      asked: 'ننظر في طلبك. سنخبرك بالنتيجة.',
      questioned: 'لدينا سؤال لك.',
      approved: 'سيدخل نشاطك في برنامجنا.',
      refused: 'للأسف هذا غير ممكن.',
      withdrawn: 'لقد سحبت هذا الطلب.',
      dropped: 'لن يُقام نشاطك في النهاية.',
    },
    weekly: (first, last) => `كل أسبوع من ${first} حتى ${last}`,
    until: (moment) => `أكّد قبل ${moment}. بعد ذلك نمحو الطلب.`,
    question: 'المكتبة تسأل:',
    next: 'سنكتب نص الإعلان ونرتب مكانًا. بعد ذلك يظهر نشاطك في جدول الأنشطة.',
    reason: (reason) => `تكتب المكتبة: ${reason}`,
  },
  ti: {
    states: {
      unconfirmed: 'እዚ ሕቶ ናትኩም ምዃኑ ኣረጋግጹ።',
      asked: 'ሕቶኹም ንርእዮ ኣለና። ክንነግረኩም ኢና።',
      questioned: 'ሕቶ ኣለና ንዓኹም።',
      approved: 'ንጥፈትኩም ኣብ መደብና ክኣቱ እዩ።',
      refused: 'ይቕሬታ፣ እዚ ኣይከኣልን።',
      withdrawn: 'ነዚ ሕቶ ስሒብኩሞ ኢኹም።',
      dropped: 'ንጥፈትኩም ድሕሪ ሕጂ ኣይካየድን እዩ።',
    },
    weekly: (first, last) => `ነፍሲ ወከፍ ሰሙን ካብ ${first} ክሳብ ${last}`,
    until: (moment) => `ቅድሚ ${moment} ኣረጋግጹ። ድሕሪኡ ነቲ ሕቶ ንድምስሶ።`,
    question: 'ቤተ-መጻሕፍቲ ትሓትት፦',
    next: 'ጽሑፍን ቦታን ከነዳሉ ኢና። ድሕሪኡ ንጥፈትኩም ኣብ መደባት ክረአ እዩ።',
    reason: (reason) => `ቤተ-መጻሕፍቲ ትጽሕፍ፦ ${reason}`,
  },
  uk: {
    states: {
      unconfirmed: 'Підтвердьте, що це ваша заявка.',
      asked: 'Ми розглядаємо вашу заявку. Ми вам відповімо.',
      questioned: 'У нас є до вас запитання.',
      approved: 'Ваша подія буде в нашій програмі.',
      refused: 'На жаль, це неможливо.',
      withdrawn: 'Ви відкликали цю заявку.',
      dropped: 'Ваша подія все ж не відбудеться.',
    },
    weekly: (first, last) => `Щотижня з ${first} до ${last}`,
    until: (moment) => `Підтвердьте до ${moment}. Потім ми видалимо заявку.`,
    question: 'Бібліотека запитує:',
    next: 'Ми підготуємо текст і знайдемо місце. Потім ваша подія з’явиться в розкладі.',
    reason: (reason) => `Бібліотека пише: ${reason}`,
  },
  pl: {
    states: {
      unconfirmed: 'Potwierdź, że to Twoje zgłoszenie.',
      asked: 'Sprawdzamy Twoje zgłoszenie. Odezwiemy się.',
      questioned: 'Mamy do Ciebie pytanie.',
      approved: 'Twoje wydarzenie będzie w naszym programie.',
      refused: 'Niestety to niemożliwe.',
      withdrawn: 'To zgłoszenie zostało przez Ciebie wycofane.',
      dropped: 'Twoje wydarzenie jednak się nie odbędzie.',
    },
    weekly: (first, last) => `Co tydzień od ${first} do ${last}`,
    until: (moment) => `Potwierdź przed ${moment}. Potem usuniemy zgłoszenie.`,
    question: 'Biblioteka pyta:',
    next: 'Przygotujemy tekst i miejsce. Potem Twoje wydarzenie pojawi się w kalendarzu.',
    reason: (reason) => `Biblioteka pisze: ${reason}`,
  },
  tr: {
    states: {
      unconfirmed: 'Lütfen bu başvurunun size ait olduğunu onaylayın.',
      asked: 'Başvurunuza bakıyoruz. Size haber vereceğiz.',
      questioned: 'Size bir sorumuz var.',
      approved: 'Etkinliğiniz programımıza giriyor.',
      refused: 'Maalesef bu mümkün değil.',
      withdrawn: 'Bu başvuruyu geri çektiniz.',
      dropped: 'Etkinliğiniz ne yazık ki yapılmayacak.',
    },
    weekly: (first, last) => `Her hafta, başlangıç: ${first}, son gün: ${last}`,
    until: (moment) => `Şu zamandan önce onaylayın: ${moment}. Sonra başvuruyu sileriz.`,
    question: 'Kütüphane soruyor:',
    next: 'Metni hazırlıyor ve yer ayarlıyoruz. Sonra etkinliğiniz takvimde görünür.',
    reason: (reason) => `Kütüphane şöyle yazıyor: ${reason}`,
  },
  es: {
    states: {
      unconfirmed: 'Confirma que esta solicitud es tuya.',
      asked: 'Estamos mirando tu solicitud. Te avisaremos.',
      questioned: 'Tenemos una pregunta para ti.',
      approved: 'Tu actividad estará en nuestro programa.',
      refused: 'Lo sentimos, no es posible.',
      withdrawn: 'Has retirado esta solicitud.',
      dropped: 'Tu actividad al final no se celebra.',
    },
    weekly: (first, last) => `Cada semana desde el ${first}, hasta el ${last}`,
    until: (moment) => `Confirma antes del ${moment}. Después borramos la solicitud.`,
    question: 'La biblioteca pregunta:',
    next: 'Preparamos el texto y buscamos un sitio. Después tu actividad aparece en la agenda.',
    reason: (reason) => `La biblioteca escribe: ${reason}`,
  },
  fr: {
    states: {
      unconfirmed: 'Confirmez que cette demande est bien la vôtre.',
      asked: 'Nous examinons votre demande. Nous vous répondrons.',
      questioned: 'Nous avons une question pour vous.',
      approved: 'Votre activité entre dans notre programme.',
      refused: 'Ce n’est malheureusement pas possible.',
      withdrawn: 'Vous avez retiré cette demande.',
      dropped: 'Votre activité n’aura finalement pas lieu.',
    },
    weekly: (first, last) => `Chaque semaine à partir du ${first}, jusqu’au ${last}`,
    until: (moment) => `Confirmez avant le ${moment}. Ensuite nous effaçons la demande.`,
    question: 'La bibliothèque demande :',
    next: 'Nous préparons le texte et un lieu. Ensuite votre activité paraît dans l’agenda.',
    reason: (reason) => `La bibliothèque écrit : ${reason}`,
  },
};
