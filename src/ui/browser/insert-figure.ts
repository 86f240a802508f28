// Puts a picked figure where the cursor is in a text. Without this, the button sends the form and the figure comes at the end.

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-insert]')) {
  button.onclick = (event) => {
    const { elements } = button.form as HTMLFormElement;
    const field = (name: string) => elements.namedItem(name) as HTMLInputElement;
    const [picked, year, text] = [field('figure'), field('figureYear'), field(button.dataset.insert ?? '')];
    const option = [...(picked.list?.options ?? [])].find(({ value }) => value === picked.value);
    const of = year.value.trim();
    if (!option || !/^(20\d\d)?$/.test(of)) return;
    event.preventDefault();
    const reference = `{${option.dataset.id}${of && `@${of}`}}`;
    text.setRangeText(reference, text.selectionStart ?? 0, text.selectionEnd ?? 0, 'end');
    picked.value = '';
    year.value = '';
    text.focus();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };
}
