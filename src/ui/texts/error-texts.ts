import type { Language } from '#kernel/languages.ts';

const nl = {
  toStart: 'Naar het begin',
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres verkeerd getypt, of is de pagina weggehaald. Is dit jouw pagina? Log dan eerst in.',
  },
  forbidden: {
    title: 'Dit mag je niet zien',
    text: 'Je bent ingelogd, maar je hebt geen recht op deze pagina. Vraag de beheerder om dat recht als je het nodig hebt.',
  },
  failure: {
    title: 'Er ging bij ons iets mis',
    text: 'Het ligt niet aan jou. Er is niets half opgeslagen. Probeer het over een paar minuten nog een keer.',
    again: 'Gaat het weer mis? Bel of mail ons en noem dit nummer:',
  },
  tooLarge: {
    title: 'Dit is te groot',
    lead: (megabytes: number): string => `In dit formulier past hoogstens ${megabytes} MB. Er is niets opgeslagen.`,
    text: 'Ga terug met de knop van de browser. Kies een kleiner bestand, of maak de tekst korter, en verstuur het formulier nog een keer.',
  },
  expired: {
    title: 'Dit formulier is verlopen',
    text: 'Het formulier stond te lang open, of je bent intussen uitgelogd. Er is niets verstuurd.',
    again: 'Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.',
  },
};

/** What a page says when it cannot be shown. */
export const errorTexts: Readonly<Record<Language, typeof nl>> = {
  nl,
  en: {
    toStart: 'Go to the start',
    notFound: {
      title: 'This page does not exist',
      text: 'The address may be mistyped, or the page was removed. Is it your own page? Then sign in first.',
    },
    forbidden: {
      title: 'You may not see this',
      text: 'You are signed in, but this page is not for you. Ask the administrator for access if you need it.',
    },
    failure: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault. Nothing was saved halfway. Try again in a few minutes.',
      again: 'Does it go wrong again? Call or mail us and mention this number:',
    },
    tooLarge: {
      title: 'This is too large',
      lead: (megabytes) => `This form takes ${megabytes} MB at most. Nothing was saved.`,
      text: 'Go back with the button of the browser. Choose a smaller file, or make the text shorter, and send the form once more.',
    },
    expired: {
      title: 'This form has expired',
      text: 'The form was open for too long, or you have been signed out. Nothing was sent.',
      again: 'Go back, reload the page and send the form once more.',
    },
  },
  ar: {
    toStart: 'إلى الصفحة الرئيسية',
    notFound: {
      title: 'هذه الصفحة غير موجودة',
      text: 'ربما كُتب العنوان بشكل خاطئ، أو أُزيلت الصفحة. هل هي صفحتك؟ سجّل الدخول أولًا.',
    },
    forbidden: {
      title: 'لا يمكنك رؤية هذه الصفحة',
      text: 'لقد سجّلت الدخول، لكن هذه الصفحة ليست متاحة لك. اطلب الإذن من المسؤول إذا كنت تحتاج إليها.',
    },
    failure: {
      title: 'حدث خطأ لدينا',
      text: 'الخطأ ليس منك. لم يُحفظ أي شيء بشكل ناقص. حاول مرة أخرى بعد بضع دقائق.',
      again: 'هل تكرر الخطأ؟ اتصل بنا أو راسلنا واذكر هذا الرقم:',
    },
    tooLarge: {
      title: 'الحجم كبير جدًا',
      lead: (megabytes) => `الحد الأقصى لهذا النموذج ${megabytes} ميغابايت. لم يُحفظ أي شيء.`,
      text: 'ارجع بزر المتصفح. اختر ملفًا أصغر أو اختصر النص، ثم أرسل النموذج مرة أخرى.',
    },
    expired: {
      title: 'انتهت صلاحية هذا النموذج',
      text: 'بقي النموذج مفتوحًا مدة طويلة، أو تم تسجيل خروجك. لم يُرسل أي شيء.',
      again: 'ارجع وأعد تحميل الصفحة ثم أرسل النموذج مرة أخرى.',
    },
  },
};
