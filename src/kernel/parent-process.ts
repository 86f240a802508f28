/**
 * Stops the program when the process that started it is gone: npm passes no SIGTERM on, and would leave it running.
 * Call at the start, before the parent can have ended.
 */
export function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}
