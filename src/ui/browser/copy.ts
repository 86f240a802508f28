// Puts what stands in a field on the clipboard. Without it the button stays hidden, and the field can be selected by hand.

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.onclick = async () => {
    const field = document.getElementById(button.dataset.copy ?? '') as HTMLTextAreaElement;
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied ?? '';
    document.getElementById('status')?.replaceChildren(button.textContent);
  };
}
