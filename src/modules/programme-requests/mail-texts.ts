import type { InOtherLanguages } from '#kernel/languages.ts';
import type { MailKind } from './tell.ts';

type MailTexts = {
  readonly hello: (name: string) => string;
  readonly link: string;
  readonly subjects: Readonly<Record<MailKind, string>>;
};

const nl: MailTexts = {
  hello: (name) => `Beste ${name},`,
  link: 'Je aanvraag staat hier. Je kunt er antwoorden, bevestigen of intrekken:',
  subjects: {
    confirm: 'Bevestig je aanvraag voor ons programma',
    asked: 'We bekijken je aanvraag voor ons programma',
    question: 'Een vraag over je aanvraag voor ons programma',
    approved: 'Je activiteit komt in ons programma',
    refused: 'Je aanvraag voor ons programma kan niet',
  },
};

/** What our mails say about a request. */
export const mailTexts: InOtherLanguages<MailTexts> & { readonly nl: MailTexts } = {
  nl,
  'nl-simple': {
    hello: (name) => `Hallo ${name},`,
    link: 'Klik op deze link. Daar kun je ja zeggen, antwoorden of stoppen:',
    subjects: {
      confirm: 'Wil je iets organiseren? Zeg nog even ja',
      asked: 'We kijken of je idee kan',
      question: 'We willen je iets vragen over je idee',
      approved: 'Je idee gaat door',
      refused: 'Je idee kan helaas niet',
    },
  },
  en: {
    hello: (name) => `Dear ${name},`,
    link: 'Your request is here. You can answer, confirm or withdraw it:',
    subjects: {
      confirm: 'Please confirm your request for our programme',
      asked: 'We are looking at your request for our programme',
      question: 'A question about your request for our programme',
      approved: 'Your activity will be in our programme',
      refused: 'Your request for our programme is not possible',
    },
  },
  ar: {
    hello: (name) => `${name}، تحية طيبة،`,
    link: 'طلبك هنا. يمكنك الإجابة أو التأكيد أو السحب:',
    subjects: {
      confirm: 'أكّد طلبك لبرنامجنا',
      asked: 'ننظر في طلبك لبرنامجنا',
      question: 'سؤال عن طلبك لبرنامجنا',
      approved: 'نشاطك يدخل في برنامجنا',
      refused: 'طلبك لبرنامجنا غير ممكن',
    },
  },
  ti: {
    hello: (name) => `ክቡር/ቲ ${name}፣`,
    link: 'ሕቶኹም ኣብዚ ኣሎ። ክትምልሱ፣ ከተረጋግጹ ወይ ክትስሕቡ ትኽእሉ፦',
    subjects: {
      confirm: 'ንመደብና ዘቕረብኩሞ ሕቶ ኣረጋግጹ',
      asked: 'ንመደብና ዘቕረብኩሞ ሕቶ ንርእዮ ኣለና',
      question: 'ብዛዕባ ንመደብና ዘቕረብኩሞ ሕቶ ንሓተኩም',
      approved: 'ንጥፈትኩም ኣብ መደብና ክኣቱ እዩ',
      refused: 'ንመደብና ዘቕረብኩሞ ሕቶ ኣይከኣልን',
    },
  },
  uk: {
    hello: (name) => `Вітаємо, ${name}!`,
    link: 'Ваша заявка тут. Ви можете відповісти, підтвердити або відкликати її:',
    subjects: {
      confirm: 'Підтвердьте заявку до нашої програми',
      asked: 'Ми розглядаємо вашу заявку до програми',
      question: 'Запитання щодо вашої заявки до програми',
      approved: 'Ваша подія буде в нашій програмі',
      refused: 'Ваша заявка до програми неможлива',
    },
  },
  pl: {
    hello: (name) => `Dzień dobry, ${name},`,
    link: 'Tu jest Twoje zgłoszenie. Możesz odpowiedzieć, potwierdzić lub je wycofać:',
    subjects: {
      confirm: 'Potwierdź zgłoszenie do naszego programu',
      asked: 'Sprawdzamy Twoje zgłoszenie do programu',
      question: 'Pytanie o Twoje zgłoszenie do programu',
      approved: 'Twoje wydarzenie będzie w naszym programie',
      refused: 'Twoje zgłoszenie do programu jest niemożliwe',
    },
  },
  tr: {
    hello: (name) => `Sayın ${name},`,
    link: 'Başvurunuz burada. Yanıtlayabilir, onaylayabilir veya geri çekebilirsiniz:',
    subjects: {
      confirm: 'Programımız için başvurunuzu onaylayın',
      asked: 'Programımız için başvurunuza bakıyoruz',
      question: 'Program başvurunuz hakkında bir soru',
      approved: 'Etkinliğiniz programımıza giriyor',
      refused: 'Program başvurunuz mümkün değil',
    },
  },
  es: {
    hello: (name) => `Hola, ${name}:`,
    link: 'Tu solicitud está aquí. Puedes responder, confirmarla o retirarla:',
    subjects: {
      confirm: 'Confirma tu solicitud para nuestro programa',
      asked: 'Estamos mirando tu solicitud para el programa',
      question: 'Una pregunta sobre tu solicitud para el programa',
      approved: 'Tu actividad estará en nuestro programa',
      refused: 'Tu solicitud para el programa no es posible',
    },
  },
  fr: {
    hello: (name) => `Bonjour ${name},`,
    link: 'Votre demande se trouve ici. Vous pouvez y répondre, la confirmer ou la retirer :',
    subjects: {
      confirm: 'Confirmez votre demande pour notre programme',
      asked: 'Nous examinons votre demande pour le programme',
      question: 'Une question sur votre demande pour le programme',
      approved: 'Votre activité entre dans notre programme',
      refused: 'Votre demande pour le programme n’est pas possible',
    },
  },
};
