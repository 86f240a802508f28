// Values to copy one after the other into a form elsewhere. What was copied is ticked off; the tab remembers that, and nobody
// else. Without it the values can be selected and the boxes ticked by hand.

const place = `copied ${location.pathname}`;
const done = new Set<string>(JSON.parse(sessionStorage.getItem(place) ?? '[]'));
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-done]')];
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-copies]')];
const status = document.getElementById('status');

const fieldOf = (button: HTMLElement): HTMLInputElement =>
  document.getElementById(button.dataset.copies ?? '') as HTMLInputElement;

/** A tick that was set or taken away, kept for when the page is opened again in this tab. */
function remember(box: HTMLInputElement): void {
  const code = box.dataset.done ?? '';
  if (box.checked) done.add(code);
  else done.delete(code);
  sessionStorage.setItem(place, JSON.stringify([...done]));
}

/** Puts the value on the clipboard, ticks it off and goes to the next field. An empty one is only ticked off. */
async function copy(index: number): Promise<void> {
  const [button, box] = [buttons[index], boxes[index]];
  if (!button || !box) return;
  const field = fieldOf(button);
  if (field.value !== '') await navigator.clipboard.writeText(field.value);
  box.checked = true;
  remember(box);
  status?.replaceChildren(field.value === '' ? 'Dit veld blijft leeg.' : `Gekopieerd: ${field.value}`);
  const next = buttons[index + 1];
  if (next) fieldOf(next).focus();
}

for (const box of boxes) {
  box.checked = done.has(box.dataset.done ?? '');
  box.onchange = () => remember(box);
}

for (const [index, button] of buttons.entries()) {
  const field = fieldOf(button);
  field.onfocus = () => field.select();
  if (!navigator.clipboard) continue;
  button.hidden = field.value === '';
  button.onclick = () => copy(index);
  field.onkeydown = (event) => {
    if (event.key === 'Enter') copy(index);
  };
}

const help = document.querySelector<HTMLElement>('[data-copy-help]');
if (help) help.hidden = !navigator.clipboard;
