// Lets the browser make a passkey, or sign in with one, before the form around it is sent. Without it that part stays hidden.

type Answer = PublicKeyCredential & { toJSON: () => unknown };

/** Fetches the question, with what was typed so that it may be asked, has the browser answer it, and sends the answer with the form. */
async function answer(part: HTMLElement, form: HTMLFormElement): Promise<void> {
  const typed = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const asked = await fetch(part.dataset.question ?? '', { method: 'POST', body: typed });
  const question = await asked.json();
  if (!asked.ok) throw new Error(question.refused, { cause: 'refused' });
  const credential =
    part.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  const field = form.elements.namedItem('credential') as HTMLInputElement;
  field.value = JSON.stringify((credential as Answer).toJSON());
  form.submit();
}

for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = part.querySelector('form');
  if (!form || typeof PublicKeyCredential !== 'function' || !PublicKeyCredential.parseRequestOptionsFromJSON) continue;
  part.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The core script would otherwise take this for a form that is on its way, and hold back a second try.
    event.stopPropagation();
    answer(part, form).catch((error: Error) => {
      const sentence = part.querySelector<HTMLElement>('[data-passkey-status]');
      if (!sentence) return;
      if (error.cause === 'refused') sentence.textContent = error.message;
      sentence.hidden = false;
      document.getElementById('status')?.replaceChildren(sentence.textContent);
    });
  });
}
