import type { InOtherLanguages } from '#kernel/languages.ts';
import type { MailKind } from './tell.ts';

export type MailTexts = {
  readonly hello: (name: string) => string;
  readonly link: string;
  /** Of what is public by now. */
  readonly seen: string;
  readonly subjects: Readonly<Record<MailKind, string>>;
};

const nl: MailTexts = {
  hello: (name) => `Beste ${name},`,
  link: 'Je aanvraag staat hier. Je kunt er antwoorden, bevestigen of intrekken:',
  seen: 'Zo ziet iedereen haar:',
  subjects: {
    confirm: 'Bevestig je aanvraag voor ons programma',
    asked: 'We bekijken je aanvraag voor ons programma',
    question: 'Een vraag over je aanvraag voor ons programma',
    approved: 'Je activiteit komt in ons programma',
    refused: 'Je aanvraag voor ons programma kan niet',
    published: 'Je activiteit staat in de agenda',
    dropped: 'Je activiteit gaat toch niet door',
  },
};

/** What our mails say about a request. */
export const mailTexts: InOtherLanguages<MailTexts> & { readonly nl: MailTexts } = {
  nl,
  'nl-simple': {
    hello: (name) => `Hallo ${name},`,
    link: 'Klik op deze link. Daar kun je ja zeggen, antwoorden of stoppen:',
    seen: 'Kijk hier hoe het eruitziet:',
    subjects: {
      confirm: 'Wil je iets organiseren? Zeg nog even ja',
      asked: 'We kijken of je idee kan',
      question: 'We willen je iets vragen over je idee',
      approved: 'Je idee gaat door',
      refused: 'Je idee kan helaas niet',
      published: 'Je idee staat nu in de agenda',
      dropped: 'Je idee gaat toch niet door',
    },
  },
  en: {
    hello: (name) => `Dear ${name},`,
    link: 'Your request is here. You can answer, confirm or withdraw it:',
    seen: 'This is how everybody sees it:',
    subjects: {
      confirm: 'Please confirm your request for our programme',
      asked: 'We are looking at your request for our programme',
      question: 'A question about your request for our programme',
      approved: 'Your activity will be in our programme',
      refused: 'Your request for our programme is not possible',
      published: 'Your activity is in the agenda',
      dropped: 'Your activity will not take place after all',
    },
  },
  ar: {
    hello: (name) => `${name}، تحية طيبة،`,
    link: 'طلبك هنا. يمكنك الإجابة أو التأكيد أو السحب:',
    seen: 'هكذا يراه الجميع:',
    subjects: {
      confirm: 'أكّد طلبك لبرنامجنا',
      asked: 'ننظر في طلبك لبرنامجنا',
      question: 'سؤال عن طلبك لبرنامجنا',
      approved: 'نشاطك يدخل في برنامجنا',
      refused: 'طلبك لبرنامجنا غير ممكن',
      published: 'نشاطك الآن في جدول الأنشطة',
      dropped: 'لن يُقام نشاطك في النهاية',
    },
  },
  ti: {
    hello: (name) => `ክቡር/ቲ ${name}፣`,
    link: 'ሕቶኹም ኣብዚ ኣሎ። ክትምልሱ፣ ከተረጋግጹ ወይ ክትስሕቡ ትኽእሉ፦',
    seen: 'ኩሉ ሰብ ከምዚ ይርእዮ፦',
    subjects: {
      confirm: 'ንመደብና ዘቕረብኩሞ ሕቶ ኣረጋግጹ',
      asked: 'ንመደብና ዘቕረብኩሞ ሕቶ ንርእዮ ኣለና',
      question: 'ብዛዕባ ንመደብና ዘቕረብኩሞ ሕቶ ንሓተኩም',
      approved: 'ንጥፈትኩም ኣብ መደብና ክኣቱ እዩ',
      refused: 'ንመደብና ዘቕረብኩሞ ሕቶ ኣይከኣልን',
      published: 'ንጥፈትኩም ኣብ መደባት ኣሎ',
      dropped: 'ንጥፈትኩም ድሕሪ ሕጂ ኣይካየድን እዩ',
    },
  },
  uk: {
    hello: (name) => `Вітаємо, ${name}!`,
    link: 'Ваша заявка тут. Ви можете відповісти, підтвердити або відкликати її:',
    seen: 'Ось як її бачать усі:',
    subjects: {
      confirm: 'Підтвердьте заявку до нашої програми',
      asked: 'Ми розглядаємо вашу заявку до програми',
      question: 'Запитання щодо вашої заявки до програми',
      approved: 'Ваша подія буде в нашій програмі',
      refused: 'Ваша заявка до програми неможлива',
      published: 'Ваша подія є в розкладі',
      dropped: 'Ваша подія все ж не відбудеться',
    },
  },
  pl: {
    hello: (name) => `Dzień dobry, ${name},`,
    link: 'Tu jest Twoje zgłoszenie. Możesz odpowiedzieć, potwierdzić lub je wycofać:',
    seen: 'Tak widzą je wszyscy:',
    subjects: {
      confirm: 'Potwierdź zgłoszenie do naszego programu',
      asked: 'Sprawdzamy Twoje zgłoszenie do programu',
      question: 'Pytanie o Twoje zgłoszenie do programu',
      approved: 'Twoje wydarzenie będzie w naszym programie',
      refused: 'Twoje zgłoszenie do programu jest niemożliwe',
      published: 'Twoje wydarzenie jest w kalendarzu',
      dropped: 'Twoje wydarzenie jednak się nie odbędzie',
    },
  },
  tr: {
    hello: (name) => `Sayın ${name},`,
    link: 'Başvurunuz burada. Yanıtlayabilir, onaylayabilir veya geri çekebilirsiniz:',
    seen: 'Herkes onu böyle görüyor:',
    subjects: {
      confirm: 'Programımız için başvurunuzu onaylayın',
      asked: 'Programımız için başvurunuza bakıyoruz',
      question: 'Program başvurunuz hakkında bir soru',
      approved: 'Etkinliğiniz programımıza giriyor',
      refused: 'Program başvurunuz mümkün değil',
      published: 'Etkinliğiniz takvimde',
      dropped: 'Etkinliğiniz ne yazık ki yapılmayacak',
    },
  },
  es: {
    hello: (name) => `Hola, ${name}:`,
    link: 'Tu solicitud está aquí. Puedes responder, confirmarla o retirarla:',
    seen: 'Así la ve todo el mundo:',
    subjects: {
      confirm: 'Confirma tu solicitud para nuestro programa',
      asked: 'Estamos mirando tu solicitud para el programa',
      question: 'Una pregunta sobre tu solicitud para el programa',
      approved: 'Tu actividad estará en nuestro programa',
      refused: 'Tu solicitud para el programa no es posible',
      published: 'Tu actividad está en la agenda',
      dropped: 'Tu actividad al final no se celebra',
    },
  },
  fr: {
    hello: (name) => `Bonjour ${name},`,
    link: 'Votre demande se trouve ici. Vous pouvez y répondre, la confirmer ou la retirer :',
    seen: 'Voici comment tout le monde la voit :',
    subjects: {
      confirm: 'Confirmez votre demande pour notre programme',
      asked: 'Nous examinons votre demande pour le programme',
      question: 'Une question sur votre demande pour le programme',
      approved: 'Votre activité entre dans notre programme',
      refused: 'Votre demande pour le programme n’est pas possible',
      published: 'Votre activité est dans l’agenda',
      dropped: 'Votre activité n’aura finalement pas lieu',
    },
  },
};
