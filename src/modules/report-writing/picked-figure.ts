import type { FormState } from '#kernel/forms.ts';
import { withError } from '#kernel/forms.ts';
import type { BlockContent } from '../report-contents/index.ts';
import type { Editor } from './editors/editor.ts';
import { figuresMeant, type Pickable } from './pickable-figures.ts';

/** The form with the figure put in that was picked, or with a sentence beside the field when it is not clear which. */
export function withPicked(
  state: FormState,
  figures: readonly Pickable[],
  { withFigure }: Pick<Editor<BlockContent['kind']>, 'withFigure'>,
): FormState {
  const { figure = '', chosen, figureYear = '' } = state.raw;
  const meant = figuresMeant(chosen ?? figure, figures);
  const [one, another] = meant;
  const year = figureYear.trim();
  if (!withFigure || !one)
    return withError(state, 'figure', 'Er is geen cijfer met deze woorden. Kies er een uit de lijst.');
  if (another)
    return withError(state, 'figure', `Er zijn ${meant.length} cijfers met deze woorden. Kies welk je bedoelt.`);
  if (!/^(20\d\d)?$/.test(year)) return withError(state, 'figureYear', 'Vul een jaar in, zoals 2024');
  const { figure: _, chosen: __, figureYear: ___, ...raw } = state.raw;
  return withFigure({ ...state, raw }, year === '' ? one.id : `${one.id}@${year}`);
}
