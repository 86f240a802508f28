import { type HTMLElement, NodeType } from 'node-html-parser';
import { dutchPathOf, type Language, languageOf, pathIn } from '#kernel/languages.ts';
import { errorTexts } from '#ui/texts/error-texts.ts';
import { partTexts } from '#ui/texts/part-texts.ts';
import { shellTexts } from '#ui/texts/shell-texts.ts';

/** Where a page in another language than Dutch sends its reader back to Dutch, or speaks Dutch to them itself. */
export function languageFaults(html: HTMLElement, hasPage: (path: string) => boolean): string[] {
  const language = (html.querySelector('html')?.getAttribute('lang') ?? 'nl') as Language;
  return language === 'nl' ? [] : [...lostLinks(html, language, hasPage), ...dutchWords(html, language)];
}

/** These lead to other languages, which is what they are for. */
const CHOICE = '.language-picker, .language-hint';

function lostLinks(html: HTMLElement, language: Language, hasPage: (path: string) => boolean): string[] {
  const links = html.querySelectorAll('a[href^="/"], form[action^="/"]').filter((link) => !link.closest(CHOICE));
  return links.flatMap((link) => {
    const [path = ''] = (link.getAttribute('href') ?? link.getAttribute('action') ?? '').split(/[?#]/, 1);
    const target = languageOf(path);
    if (target === language) return [];
    const isForm = link.tagName === 'FORM';
    if (hasPage(pathIn(language, dutchPathOf(path))))
      return [`${path} is there in ${language} too: take its address from to('${path}')`];
    return isForm || link.getAttribute('hreflang') === target
      ? []
      : [`${path} is only there in Dutch: make the link with <Link {...to('${path}')}>, which says so`];
  });
}

/** What the house itself says in Dutch, and otherwise in this language. */
function dutchWords(html: HTMLElement, language: Language): string[] {
  const spoken = new Set([shellTexts, partTexts, errorTexts].flatMap((texts) => sentencesOf(texts[language])));
  const dutch = [shellTexts, partTexts, errorTexts].flatMap((texts) => sentencesOf(texts.nl));
  const foreign = new Set(dutch.filter((sentence) => !spoken.has(sentence)));
  return [...new Set(wordsOf(html, language))]
    .filter((word) => foreign.has(word) || foreign.has(word.replace(/:$/, '')))
    .map((word) => `«${word}» is Dutch: hand the component its language`);
}

const sentencesOf = (texts: object): string[] =>
  Object.values(texts).flatMap((text) => {
    if (typeof text === 'object') return sentencesOf(text);
    return typeof text === 'string' ? [text] : [];
  });

/** What is read or heard in the language of the page itself. */
function wordsOf(element: HTMLElement, language: Language): string[] {
  const own = element.getAttribute('lang');
  if (own !== undefined && own !== language) return [];
  const heard = ['aria-label', 'placeholder', 'data-status', 'data-label'].map((name) => element.getAttribute(name));
  const within = element.childNodes.flatMap((node) =>
    node.nodeType === NodeType.ELEMENT_NODE ? wordsOf(node as HTMLElement, language) : [node.text],
  );
  return [...heard, ...within].flatMap((text) => text?.replaceAll(/\s+/g, ' ').trim() || []);
}
