import type { OtherLanguage } from '#kernel/translations.ts';

/** Stands in an address where the sections are that hold in every municipality. */
export const EVERYWHERE = 'alle-gemeenten';

const HOME = '/werk/nieuwkomers';

export const addresses = {
  home: HOME,
  municipality: (slug: string) => `${HOME}/${slug}`,
  newSection: (slug: string) => `${HOME}/${slug}/nieuw`,
  section: (id: string) => `${HOME}/onderdelen/${id}`,
  removal: (id: string) => `${HOME}/onderdelen/${id}/verwijdering`,
  translation: (id: string, language: OtherLanguage) => `${HOME}/onderdelen/${id}/vertalingen/${language}`,
};
