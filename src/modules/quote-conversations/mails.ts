import type { QuoteVersion } from '../quotes/index.ts';

type News = { subject: string; text: string };

/** What each mail says. What somebody wrote stays behind the sign-in. */
export const mails = {
  answered: ({ quoteNumber }: QuoteVersion): News => ({
    subject: `Antwoord op uw vraag bij offerte ${quoteNumber}`,
    text: 'De bibliotheek heeft uw vraag beantwoord. U leest het antwoord hier:',
  }),
  taken: ({ quoteNumber }: QuoteVersion): News => ({
    subject: `Uw voorstel bij offerte ${quoteNumber}`,
    text: 'De bibliotheek neemt uw voorstel over in een nieuwe versie. U krijgt bericht als die klaar is. De huidige versie vindt u hier:',
  }),
  notTaken: ({ quoteNumber }: QuoteVersion): News => ({
    subject: `Uw voorstel bij offerte ${quoteNumber}`,
    text: 'De bibliotheek neemt uw voorstel niet over. U leest hier waarom:',
  }),
  asked: ({ quoteNumber, number, municipality }: QuoteVersion): News => ({
    subject: `Vraag bij offerte ${quoteNumber}`,
    text: `De gemeente ${municipality.name} heeft een vraag gesteld bij offerte ${quoteNumber}, versie ${number}:`,
  }),
  proposed: ({ quoteNumber, number, municipality }: QuoteVersion): News => ({
    subject: `Ander aantal voorgesteld bij offerte ${quoteNumber}`,
    text: `De gemeente ${municipality.name} stelt een ander aantal voor bij offerte ${quoteNumber}, versie ${number}:`,
  }),
};
