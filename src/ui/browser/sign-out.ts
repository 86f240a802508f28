// Door lists that were taken along name people: whoever signs out leaves none of them on this device. What still waits to be sent
// stays; it names nobody.

async function leaveNoList(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const stores = (await window.caches?.keys()) ?? [];
  await Promise.all([...workers.map((worker) => worker.unregister()), ...stores.map((store) => caches.delete(store))]);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/uitloggen"]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void leaveNoList().finally(() => form.submit());
  });
}
