// A survey on a tablet that stands in the library: who walks away half-way leaves nothing for the next person. After two minutes
// without a touch it asks whether somebody is still there, and begins anew when nobody says so.

const QUIET_MS = 120_000;
const ANSWER_MS = 30_000;

const dialog = document.querySelector<HTMLDialogElement>('#still-there');
const anew = dialog?.dataset.anew;
let timer = 0;

function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(ask, QUIET_MS);
}

/** Of empty questions nothing has to be cleared; but the language of the last person may still stand there. */
function ask(): void {
  dialog?.showModal();
  timer = setTimeout(() => anew && location.replace(anew), ANSWER_MS);
}

if (dialog && anew) {
  for (const sign of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(sign, () => !dialog.open && wait());
  dialog.addEventListener('close', wait);
  wait();
}
