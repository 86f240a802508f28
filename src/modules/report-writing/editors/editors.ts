import type { BlockContent } from '../../report-contents/index.ts';
import { activitiesEditor } from './activities-editor.tsx';
import type { Editor } from './editor.ts';
import { chartEditor, figuresEditor } from './figures-editor.tsx';
import { headingEditor } from './heading-editor.tsx';
import { quotesEditor } from './quotes-editor.tsx';
import { tableEditor } from './table-editor.tsx';
import { textEditor } from './text-editor.tsx';

type Kind = BlockContent['kind'];

const EDITORS: { readonly [K in Kind]: Editor<K> } = {
  text: textEditor,
  figures: figuresEditor,
  chart: chartEditor,
  map: headingEditor('map', 'De bibliotheken in de gemeente'),
  activities: activitiesEditor,
  commitments: headingEditor('commitments', 'Afgesproken en gedaan'),
  table: tableEditor,
  survey: headingEditor('survey', 'Wat bezoekers van activiteiten vinden'),
  panel: headingEditor('panel', 'Wat leden en bezoekers vinden'),
  quotes: quotesEditor,
  doubts: headingEditor('doubts', 'Bij de cijfers'),
};

/** How a part of this kind is written; it is only handed parts of that kind. */
export const editorOf = (kind: Kind): Editor<Kind> => EDITORS[kind] as unknown as Editor<Kind>;
