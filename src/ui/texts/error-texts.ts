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
  'nl-simple': {
    toStart: 'Ga naar het begin',
    notFound: {
      title: 'Deze pagina is er niet',
      text: 'Misschien is het adres fout. Misschien is de pagina weg. Is het jouw eigen pagina? Log dan eerst in.',
    },
    forbidden: {
      title: 'Deze pagina is niet voor jou',
      text: 'Je bent wel ingelogd. Maar je mag deze pagina niet zien. Heb je de pagina nodig? Vraag het dan aan de beheerder.',
    },
    failure: {
      title: 'Er ging iets fout',
      text: 'Het is onze fout. We hebben niets half bewaard. Wacht een paar minuten. Probeer het dan nog een keer.',
      again: 'Gaat het weer fout? Bel of mail ons. Noem dan dit nummer:',
    },
    tooLarge: {
      title: 'Dit is te groot',
      lead: (megabytes) => `In dit formulier past niet meer dan ${megabytes} MB. We hebben niets bewaard.`,
      text: 'Ga terug met de knop van je browser. Kies een kleiner bestand. Of maak je tekst korter. Verstuur het formulier dan nog een keer.',
    },
    expired: {
      title: 'Je was te laat met dit formulier',
      text: 'Het formulier was te lang open. Of je bent niet meer ingelogd. We hebben niets gekregen.',
      again: 'Ga terug. Open de pagina opnieuw. Verstuur het formulier dan nog een keer.',
    },
  },
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
  ti: {
    toStart: 'ናብ መጀመርታ',
    notFound: {
      title: 'እዚ ገጽ የለን',
      text: 'ምናልባት ኣድራሻ ብጌጋ ተጻሒፉ ወይ ገጽ ተኣልዩ ይኸውን። ናትኩም ገጽ ድዩ? መጀመርታ እተዉ።',
    },
    forbidden: {
      title: 'ነዚ ክትርእይዎ ኣይፍቀደኩምን',
      text: 'ኣቲኹም ኣለኹም፣ እዚ ገጽ ግን ንዓኹም ኣይኮነን። እንተደሊኹምዎ ንኣመሓዳሪ ፍቓድ ሕተቱ።',
    },
    failure: {
      title: 'ብወገንና ጌጋ ኣጋጢሙ',
      text: 'ጌጋ ናትኩም ኣይኮነን። ዝጎደለ ነገር ኣይተዓቀበን። ድሕሪ ዝተወሰነ ደቓይቕ እንደገና ፈትኑ።',
      again: 'እንደገና ጌጋ የጋጥም ድዩ? ደውሉልና ወይ ኢመይል ጽሓፉልና። ነዚ ቁጽሪ ንገሩና፦',
    },
    tooLarge: {
      title: 'እዚ ኣዝዩ ዓቢ እዩ',
      lead: (megabytes) => `እዚ ቅጥዒ ክሳብ ${megabytes} MB ጥራይ ይቕበል። ዝተዓቀበ ነገር የለን።`,
      text: 'ብመልጎም ናይ ብራውዘር ንድሕሪት ተመለሱ። ዝነኣሰ ፋይል ምረጹ ወይ ጽሑፍ ኣሕጽሩ። ድሕሪኡ ቅጥዒ እንደገና ስደዱ።',
    },
    expired: {
      title: 'ግዜ እዚ ቅጥዒ ሓሊፉ',
      text: 'ቅጥዒ ንነዊሕ ግዜ ተኸፊቱ ጸኒሑ፣ ወይ ወጺእኩም ኣለኹም። ዝተሰደ ነገር የለን።',
      again: 'ንድሕሪት ተመለሱ፣ ገጽ እንደገና ክፈቱ፣ ቅጥዒ እንደገና ስደዱ።',
    },
  },
  uk: {
    toStart: 'На початок',
    notFound: {
      title: 'Такої сторінки немає',
      text: 'Можливо, в адресі помилка або сторінку видалено. Це Ваша особиста сторінка? Тоді спершу увійдіть.',
    },
    forbidden: {
      title: 'Ця сторінка Вам недоступна',
      text: 'Ви увійшли, але не маєте доступу до цієї сторінки. Якщо він Вам потрібен, зверніться до адміністратора.',
    },
    failure: {
      title: 'У нас сталася помилка',
      text: 'Це не Ваша провина. Нічого не збережено наполовину. Спробуйте ще раз за кілька хвилин.',
      again: 'Помилка повторюється? Зателефонуйте або напишіть нам і назвіть цей номер:',
    },
    tooLarge: {
      title: 'Це завелике',
      lead: (megabytes) => `Ця форма приймає не більше ніж ${megabytes} МБ. Нічого не збережено.`,
      text: 'Поверніться кнопкою браузера. Виберіть менший файл або скоротіть текст і надішліть форму ще раз.',
    },
    expired: {
      title: 'Час цієї форми минув',
      text: 'Форма була відкрита надто довго, або Ви вже вийшли. Нічого не надіслано.',
      again: 'Поверніться, оновіть сторінку і надішліть форму ще раз.',
    },
  },
  pl: {
    toStart: 'Na początek',
    notFound: {
      title: 'Tej strony nie ma',
      text: 'Być może w adresie jest błąd albo strona została usunięta. Czy to własna strona? Wtedy najpierw trzeba się zalogować.',
    },
    forbidden: {
      title: 'Brak dostępu do tej strony',
      text: 'Logowanie się udało, ale to konto nie ma dostępu do tej strony. O dostęp można poprosić administratora.',
    },
    failure: {
      title: 'U nas wystąpił błąd',
      text: 'To nie Państwa wina. Nic nie zostało zapisane do połowy. Proszę spróbować ponownie za kilka minut.',
      again: 'Błąd się powtarza? Proszę zadzwonić lub napisać do nas i podać ten numer:',
    },
    tooLarge: {
      title: 'To jest za duże',
      lead: (megabytes) => `Ten formularz przyjmuje najwyżej ${megabytes} MB. Nic nie zostało zapisane.`,
      text: 'Proszę wrócić przyciskiem przeglądarki. Następnie wybrać mniejszy plik albo skrócić tekst i wysłać formularz jeszcze raz.',
    },
    expired: {
      title: 'Ten formularz stracił ważność',
      text: 'Formularz był otwarty zbyt długo albo nastąpiło wylogowanie. Nic nie zostało wysłane.',
      again: 'Proszę wrócić, odświeżyć stronę i wysłać formularz jeszcze raz.',
    },
  },
  tr: {
    toStart: 'Başa dön',
    notFound: {
      title: 'Bu sayfa yok',
      text: 'Adres yanlış yazılmış ya da sayfa kaldırılmış olabilir. Bu kendi sayfanız mı? O zaman önce oturum açın.',
    },
    forbidden: {
      title: 'Bu sayfayı görme yetkiniz yok',
      text: 'Oturumunuz açık, ama bu sayfa size açık değil. Gerekiyorsa yöneticiden yetki isteyin.',
    },
    failure: {
      title: 'Bizde bir şey ters gitti',
      text: 'Sizin hatanız değil. Hiçbir şey yarım kaydedilmedi. Birkaç dakika sonra yeniden deneyin.',
      again: 'Yine ters mi gidiyor? Bizi arayın ya da bize e-posta yazın ve şu numarayı söyleyin:',
    },
    tooLarge: {
      title: 'Bu çok büyük',
      lead: (megabytes) => `Bu form en fazla ${megabytes} MB alır. Hiçbir şey kaydedilmedi.`,
      text: 'Tarayıcının düğmesiyle geri dönün. Daha küçük bir dosya seçin ya da metni kısaltın ve formu yeniden gönderin.',
    },
    expired: {
      title: 'Bu formun süresi doldu',
      text: 'Form çok uzun süre açık kaldı ya da oturumunuz kapandı. Hiçbir şey gönderilmedi.',
      again: 'Geri dönün, sayfayı yenileyin ve formu bir kez daha gönderin.',
    },
  },
  es: {
    toStart: 'Ir al inicio',
    notFound: {
      title: 'Esta página no existe',
      text: 'Quizá la dirección tenga un error o se haya retirado la página. ¿Es su propia página? Entonces inicie sesión primero.',
    },
    forbidden: {
      title: 'No puede ver esta página',
      text: 'Ha iniciado sesión, pero no tiene acceso a esta página. Si lo necesita, pídaselo a la administración.',
    },
    failure: {
      title: 'Hemos tenido un error',
      text: 'No es culpa suya. No se ha guardado nada a medias. Vuelva a intentarlo dentro de unos minutos.',
      again: '¿Vuelve a fallar? Llámenos o escríbanos y mencione este número:',
    },
    tooLarge: {
      title: 'Esto es demasiado grande',
      lead: (megabytes) => `Este formulario admite ${megabytes} MB como máximo. No se ha guardado nada.`,
      text: 'Vuelva atrás con el botón del navegador. Elija un archivo más pequeño o acorte el texto y envíe el formulario otra vez.',
    },
    expired: {
      title: 'Este formulario ha caducado',
      text: 'El formulario estuvo abierto demasiado tiempo o se ha cerrado su sesión. No se ha enviado nada.',
      again: 'Vuelva atrás, recargue la página y envíe el formulario otra vez.',
    },
  },
  fr: {
    toStart: 'Aller au début',
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse contient peut-être une erreur, ou la page a été retirée. Est-ce votre propre page\u00a0? Alors connectez-vous d’abord.',
    },
    forbidden: {
      title: 'Vous n’avez pas accès à cette page',
      text: 'La connexion a réussi, mais cette page ne vous est pas ouverte. Si vous en avez besoin, demandez l’accès à l’administration.',
    },
    failure: {
      title: 'Une erreur s’est produite chez nous',
      text: 'Ce n’est pas votre faute. Rien n’a été enregistré à moitié. Réessayez dans quelques minutes.',
      again: 'L’erreur se répète\u00a0? Appelez-nous ou écrivez-nous et indiquez ce numéro\u00a0:',
    },
    tooLarge: {
      title: 'C’est trop volumineux',
      lead: (megabytes) => `Ce formulaire accepte ${megabytes}\u00a0Mo au maximum. Rien n’a été enregistré.`,
      text: 'Revenez en arrière avec le bouton du navigateur. Choisissez un fichier plus petit ou raccourcissez le texte, puis renvoyez le formulaire.',
    },
    expired: {
      title: 'Ce formulaire a expiré',
      text: 'Le formulaire est resté ouvert trop longtemps, ou vous n’êtes plus en ligne avec votre compte. Rien n’a été envoyé.',
      again: 'Revenez en arrière, rechargez la page et renvoyez le formulaire.',
    },
  },
};
