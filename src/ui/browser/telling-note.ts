// Says while a note is typed what may not stand in it. The program looks again, and refuses it.

import { tellingIn } from '#kernel/telling-text.ts';

const form = document.querySelector<HTMLFormElement>('[data-telling]');
const text = form?.querySelector('textarea');
const told = form?.querySelector<HTMLElement>('[data-told]');

if (form && text && told)
  text.oninput = () => {
    const sentences = tellingIn(text.value).map((telling) => form.getAttribute(`data-${telling}`));
    told.textContent = sentences.join(' ');
    text.setCustomValidity(told.textContent);
    text.ariaInvalid = sentences.length > 0 ? 'true' : null;
    for (const button of form.querySelectorAll('button')) button.disabled = sentences.length > 0;
  };
