import { renderPdf } from '#kernel/pdf/pdf.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { spacedCode } from '#kernel/short-code.ts';
import type { Card, CardStep } from '../kinds.ts';

/** A small card to keep, ready to print. */
export type RouteCard = {
  readonly organisation: string;
  readonly question: string;
  readonly code: string;
  readonly next: string;
  readonly steps: readonly { readonly title: string; readonly isDone: boolean }[];
  readonly url: string;
  readonly shownUrl: string;
};

type Printed = { organisation: string; card: Card; steps: readonly CardStep[]; baseUrl: string };

/** What stands on the card: the code, the next step in large letters, and all steps. */
export function routeCard({ organisation, card, steps, baseUrl }: Printed): RouteCard {
  return {
    ...{ organisation, question: card.question, code: spacedCode(card.code) },
    next: steps.find(({ isDone }) => !isDone)?.title ?? 'Je hebt alle stappen gedaan',
    steps: steps.map(({ title, isDone }) => ({ title, isDone })),
    url: `${baseUrl}/leerroute?code=${card.code}`,
    shownUrl: `${baseUrl.replace(/^https?:\/\//, '')}/leerroute`,
  };
}

/** The card as accessible PDF of A6. Throws when it cannot be made (see renderPdf). */
export const routeCardPdf = async (card: RouteCard, at: Date): Promise<Uint8Array> =>
  renderPdf({
    template: 'modules/learning-routes/pdf/route-card.typ',
    data: card,
    files: { 'code.svg': await qrCode(card.url, 0) },
    at,
  });
