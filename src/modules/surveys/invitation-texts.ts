import type { Language } from '#kernel/languages.ts';

/** What stands above the address of a survey in the thanks to who came. */
export const invitationTexts: Readonly<Record<Language, string>> = {
  nl: 'Vertel zonder je naam wat je ervan vond, in één minuut',
  'nl-simple': 'Zeg ons wat je ervan vond. Wij zien je naam niet',
  en: 'Tell us what you thought of it, without your name, in one minute',
  ar: 'أخبرنا برأيك من دون اسمك، في دقيقة واحدة',
  ti: 'ስምካ ከይጸሓፍካ ከመይ ከም ዝረኸብካዮ ንገረና፣ ሓደ ደቒቕ ጥራይ',
  uk: 'Розкажіть без імені, як вам сподобалося, за одну хвилину',
  pl: 'Powiedz nam bez podawania imienia, jak było, w minutę',
  tr: 'Nasıl bulduğunuzu isminizi vermeden bir dakikada anlatın',
  es: 'Cuéntanos en un minuto y sin tu nombre qué te ha parecido',
  fr: 'Dites-nous sans votre nom ce que vous en avez pensé, en une minute',
};
