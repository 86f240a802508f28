// What a browser can do with a page that somebody else should hear, get or hang on the wall. Each button stays hidden
// where the browser cannot.

const buttons = (tool: string) => document.querySelectorAll<HTMLButtonElement>(`[data-tool=${tool}]`);

/** A voice for the language of what is read; a voice of another language would only spell it. */
const voiceFor = (language: string) =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));

function readAloud(button: HTMLButtonElement): void {
  speechSynthesis.cancel();
  if (button.ariaPressed === 'true') {
    stop(button);
    return;
  }
  button.ariaPressed = 'true';
  const parts = [...document.querySelectorAll<HTMLElement>('[data-read]')];
  for (const [index, part] of parts.entries()) {
    const speech = new SpeechSynthesisUtterance(part.textContent);
    speech.lang = part.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'nl';
    speech.voice = voiceFor(speech.lang) ?? null;
    speech.rate = 0.9;
    if (index === parts.length - 1) speech.onend = () => stop(button);
    speechSynthesis.speak(speech);
  }
}

const stop = (button: HTMLButtonElement): void => {
  button.ariaPressed = 'false';
};

function showReadAloud(): void {
  const language = document.querySelector<HTMLElement>('[data-read]')?.closest<HTMLElement>('[lang]')?.lang ?? '';
  for (const button of buttons('read')) button.hidden = voiceFor(language.slice(0, 2)) === undefined;
}

if ('speechSynthesis' in window) {
  showReadAloud();
  speechSynthesis.onvoiceschanged = showReadAloud;
  for (const button of buttons('read')) button.onclick = () => readAloud(button);
  window.onpagehide = () => speechSynthesis.cancel();
}

for (const button of buttons('print')) {
  button.hidden = false;
  button.onclick = () => window.print();
}

for (const button of buttons('share')) {
  button.hidden = !navigator.share;
  button.onclick = () =>
    navigator.share({ title: document.title, url: location.href }).catch(() => {
      // Whoever thinks better of it has shared nothing, and that is fine.
    });
}
