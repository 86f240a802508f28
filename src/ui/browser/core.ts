// The one script on every page. Everything it does also works without it, by sending the form or following the link.

const page = document;
const byId = (id: string): HTMLElement | null => page.getElementById(id);

/** Renews one part of this page from an answer, and tells a screen reader what it says now. */
function renew(id: string, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(id);
  if (!fresh) return;
  byId(id)?.replaceWith(fresh);
  byId('status')?.replaceChildren(fresh.dataset.status ?? '');
}

let waiting = 0;

/** Fetches a little after the last keystroke; an answer that was overtaken is dropped. Offline, the button still works. */
function renewSoon(id: string, url: string, body?: URLSearchParams): void {
  clearTimeout(waiting);
  const mine = setTimeout(async () => {
    const answer = await fetch(url, body && { method: 'POST', body });
    const html = await answer.text();
    if (!answer.ok || mine !== waiting) return;
    renew(id, html);
    if (!body) history.replaceState(null, '', url);
  }, 200);
  waiting = mine;
}

window.oninput = ({ target }) => {
  const form = (target as HTMLInputElement).form;
  if (!form) return;
  const values = new URLSearchParams(new FormData(form) as never);
  const { filter, liveUrl } = form.dataset;
  if (filter) renewSoon(filter, `${form.action.split('?')[0]}?${values}`);
  if (liveUrl) renewSoon('live', liveUrl, values);
};

/** Asks in a dialog, and sends the form after all on a yes. */
function askFirst(form: HTMLFormElement, submitter: HTMLElement | null, question: string): void {
  const dialog = page.createElement('dialog');
  dialog.className = 'dialog';
  dialog.ariaLabel = question;
  const { yes, no } = page.body.dataset;
  dialog.innerHTML = `<form method=dialog class=actions><button class=button value=1>${yes}</button><button class="button secondary">${no}</button></form>`;
  dialog.prepend(question);
  dialog.onclose = () => {
    dialog.remove();
    if (!dialog.returnValue) return;
    form.dataset.sure = '1';
    form.requestSubmit(submitter);
  };
  page.body.append(dialog);
  dialog.showModal();
}

window.onsubmit = (event) => {
  const form = event.target as HTMLFormElement;
  const { submitter } = event;
  const marks = form.dataset;
  const question = submitter?.dataset.confirm ?? marks.confirm;
  const ask = question && !marks.sure;
  if (form.method !== 'post') return;
  if (marks.busy || ask) event.preventDefault();
  if (marks.busy) return;
  if (ask) return askFirst(form, submitter, question);
  marks.sure = '';
  marks.busy = '1';
  // A download leaves the page standing, and Back brings it back: the button must work again.
  setTimeout(() => {
    marks.busy = '';
  }, 5000);
};

/** The search over all rooms: its list is made of the links of the menu. */
function commandSearch(dialog: HTMLDialogElement): void {
  const [form, list] = dialog.children as unknown as [HTMLFormElement, Element];
  const term = form[0] as HTMLInputElement;
  const fill = () => {
    const words = term.value.toLowerCase().split(' ');
    const found = [...page.querySelectorAll<HTMLElement>('#navigation a')].filter((link) => {
      const text = (link.textContent + (link.dataset.hint ?? '')).toLowerCase();
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.map((link) => link.cloneNode(true)));
  };
  const open = (event: Event) => {
    event.preventDefault();
    term.value = '';
    fill();
    if (!dialog.open) dialog.showModal();
  };
  window.onkeydown = (event) => {
    const { key, target } = event;
    const typing = (target as Element).matches('input,textarea,select');
    if (key === '/' ? !typing : key === 'k' && (event.ctrlKey || event.metaKey)) open(event);
  };
  page.querySelector('[data-dialog]')?.addEventListener('click', open);
  dialog.oninput = fill;
  dialog.onkeydown = (event) => {
    const stops = [term, ...list.children] as HTMLElement[];
    const at = stops.indexOf(page.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[at + step]?.focus();
    }
    if (event.key === 'Enter' && !at) stops[1]?.click();
  };
}

const dialog = byId('command-search');
if (dialog) commandSearch(dialog as HTMLDialogElement);
