import type { InOtherLanguages } from '#kernel/languages.ts';
import type { MailKind } from './mail-kinds.ts';

type MailTexts = {
  readonly subjects: Readonly<Record<MailKind, string>>;
  readonly when: string;
  readonly where: string;
  readonly code: string;
  /** Before the link to one's own appointment. */
  readonly change: string;
  /** Before the link to the page of the point. */
  readonly again: string;
  readonly message: string;
  readonly wiped: string;
};

const nl: MailTexts = {
  subjects: {
    made: 'Je afspraak voor hulp staat',
    wished: 'We kiezen een tijd voor je afspraak',
    planned: 'De tijd van je afspraak voor hulp',
    moved: 'Je afspraak voor hulp is verzet',
    cancelled: 'Je afspraak voor hulp gaat niet door',
    'hour-cancelled': 'Het spreekuur van je afspraak gaat niet door',
    reminder: 'Morgen heb je een afspraak voor hulp',
  },
  when: 'Wanneer',
  where: 'Waar',
  code: 'Jouw code',
  change: 'Verzetten of afzeggen kan hier:',
  again: 'Een nieuwe afspraak maken kan hier:',
  message: 'Bericht van de bibliotheek',
  wiped: 'Een dag na je afspraak wissen we dit mailadres.',
};

/** What our mails say about an appointment. Everybody reads their own language, so every language is here. */
export const mailTexts: InOtherLanguages<MailTexts> & { readonly nl: MailTexts } = {
  nl,
  'nl-simple': {
    subjects: {
      made: 'Je hebt een afspraak',
      wished: 'Wij kiezen een tijd voor jou',
      planned: 'Dit is de tijd van je afspraak',
      moved: 'Je afspraak is op een andere tijd',
      cancelled: 'Je afspraak gaat niet door',
      'hour-cancelled': 'Er is die dag geen hulp. Je afspraak gaat niet door',
      reminder: 'Morgen heb je een afspraak',
    },
    when: 'Wanneer',
    where: 'Waar',
    code: 'Jouw code',
    change: 'Wil je een andere tijd? Of kom je niet? Klik hier:',
    again: 'Maak hier een nieuwe afspraak:',
    message: 'De bibliotheek schrijft',
    wiped: 'Een dag na je afspraak gooien we dit mailadres weg.',
  },
  en: {
    subjects: {
      made: 'You have an appointment for help',
      wished: 'We choose a time for your appointment',
      planned: 'The time of your appointment for help',
      moved: 'Your appointment for help has a new time',
      cancelled: 'Your appointment for help is cancelled',
      'hour-cancelled': 'The consultation hour of your appointment is cancelled',
      reminder: 'Tomorrow you have an appointment for help',
    },
    when: 'When',
    where: 'Where',
    code: 'Your code',
    change: 'Change or cancel it here:',
    again: 'Make a new appointment here:',
    message: 'Message from the library',
    wiped: 'A day after your appointment we delete this address.',
  },
  ar: {
    subjects: {
      made: 'لديك موعد للمساعدة',
      wished: 'سنختار وقتًا لموعدك',
      planned: 'وقت موعدك للمساعدة',
      moved: 'تغيّر وقت موعدك للمساعدة',
      cancelled: 'أُلغي موعدك للمساعدة',
      'hour-cancelled': 'أُلغيت ساعة الاستشارة التي فيها موعدك',
      reminder: 'لديك غدًا موعد للمساعدة',
    },
    when: 'متى',
    where: 'أين',
    code: 'رمزك',
    change: 'يمكنك التغيير أو الإلغاء هنا:',
    again: 'احجز موعدًا جديدًا هنا:',
    message: 'رسالة من المكتبة',
    wiped: 'بعد يوم من موعدك نحذف هذا العنوان.',
  },
  ti: {
    subjects: {
      made: 'ንሓገዝ ቆጸራ ኣለኩም',
      wished: 'ንቆጸራኹም ሰዓት ክንመርጽ ኢና',
      planned: 'ሰዓት ናይ ቆጸራኹም',
      moved: 'ሰዓት ናይ ቆጸራኹም ተቐይሩ',
      cancelled: 'ቆጸራኹም ተሰሪዙ',
      'hour-cancelled': 'ናይ ቆጸራኹም ናይ ምኽሪ ሰዓት ተሰሪዙ',
      reminder: 'ጽባሕ ንሓገዝ ቆጸራ ኣለኩም',
    },
    when: 'መዓስ',
    where: 'ኣበይ',
    code: 'ኮድኩም',
    change: 'ኣብዚ ክትቅይሩ ወይ ክትስርዙ ትኽእሉ:',
    again: 'ኣብዚ ሓድሽ ቆጸራ ሓዙ:',
    message: 'መልእኽቲ ካብ ቤተ ንባብ',
    wiped: 'ሓደ መዓልቲ ድሕሪ ቆጸራኹም ነዚ ኣድራሻ ንድምስሶ።',
  },
  uk: {
    subjects: {
      made: 'Ви записані на допомогу',
      wished: 'Ми оберемо час для Вашого запису',
      planned: 'Час Вашого запису на допомогу',
      moved: 'Час Вашого запису змінено',
      cancelled: 'Ваш запис на допомогу скасовано',
      'hour-cancelled': 'Прийом, на який Ви записані, скасовано',
      reminder: 'Завтра Ви записані на допомогу',
    },
    when: 'Коли',
    where: 'Де',
    code: 'Ваш код',
    change: 'Змінити або скасувати можна тут:',
    again: 'Записатися знову можна тут:',
    message: 'Повідомлення бібліотеки',
    wiped: 'Через день після зустрічі ми видалимо цю адресу.',
  },
  pl: {
    subjects: {
      made: 'Masz umówioną pomoc',
      wished: 'Wybierzemy godzinę Twojego spotkania',
      planned: 'Godzina Twojego spotkania',
      moved: 'Twoje spotkanie ma nową godzinę',
      cancelled: 'Twoje spotkanie jest odwołane',
      'hour-cancelled': 'Dyżur, na który masz spotkanie, jest odwołany',
      reminder: 'Jutro masz umówioną pomoc',
    },
    when: 'Kiedy',
    where: 'Gdzie',
    code: 'Twój kod',
    change: 'Tutaj możesz zmienić lub odwołać:',
    again: 'Tutaj możesz umówić się ponownie:',
    message: 'Wiadomość z biblioteki',
    wiped: 'Dzień po spotkaniu usuniemy ten adres.',
  },
  tr: {
    subjects: {
      made: 'Yardım için randevunuz var',
      wished: 'Randevunuz için saat seçiyoruz',
      planned: 'Yardım randevunuzun saati',
      moved: 'Yardım randevunuzun saati değişti',
      cancelled: 'Yardım randevunuz iptal edildi',
      'hour-cancelled': 'Randevunuzun danışma saati iptal edildi',
      reminder: 'Yarın yardım için randevunuz var',
    },
    when: 'Ne zaman',
    where: 'Nerede',
    code: 'Kodunuz',
    change: 'Buradan değiştirebilir veya iptal edebilirsiniz:',
    again: 'Buradan yeni randevu alabilirsiniz:',
    message: 'Kütüphaneden mesaj',
    wiped: 'Randevunuzdan bir gün sonra bu adresi sileriz.',
  },
  es: {
    subjects: {
      made: 'Tiene una cita para recibir ayuda',
      wished: 'Elegimos una hora para su cita',
      planned: 'La hora de su cita',
      moved: 'Su cita tiene otra hora',
      cancelled: 'Su cita se ha cancelado',
      'hour-cancelled': 'La consulta de su cita se ha cancelado',
      reminder: 'Mañana tiene una cita para recibir ayuda',
    },
    when: 'Cuándo',
    where: 'Dónde',
    code: 'Su código',
    change: 'Aquí puede cambiarla o cancelarla:',
    again: 'Aquí puede pedir otra cita:',
    message: 'Mensaje de la biblioteca',
    wiped: 'Un día después de su cita borramos esta dirección.',
  },
  fr: {
    subjects: {
      made: 'Vous avez un rendez-vous pour de l’aide',
      wished: 'Nous choisissons une heure pour votre rendez-vous',
      planned: 'L’heure de votre rendez-vous',
      moved: 'Votre rendez-vous a une autre heure',
      cancelled: 'Votre rendez-vous est annulé',
      'hour-cancelled': 'La permanence de votre rendez-vous est annulée',
      reminder: 'Demain, vous avez un rendez-vous pour de l’aide',
    },
    when: 'Quand',
    where: 'Où',
    code: 'Votre code',
    change: 'Changez-le ou annulez-le ici :',
    again: 'Prenez un nouveau rendez-vous ici :',
    message: 'Message de la bibliothèque',
    wiped: 'Un jour après votre rendez-vous, nous effaçons cette adresse.',
  },
};
