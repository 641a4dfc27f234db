/** Loaded into a process before anything else (`--import`), so that a test can make it fail from outside. */
const AHEAD_MS = 3_600_000;

/** Sets this process's clock an hour ahead, as somebody with the rights of root would. */
function jump(): void {
  const Before = Date;
  globalThis.Date = new Proxy(Before, {
    construct: (target, given: number[], type: typeof Date) =>
      Reflect.construct(target, given.length > 0 ? given : [target.now() + AHEAD_MS], type) as Date,
    get: (target, name) =>
      name === 'now' ? () => target.now() + AHEAD_MS : (Reflect.get(target, name) as unknown),
  });
}

process.on('SIGWINCH', jump);
process.on('SIGUSR2', () => {
  for (;;);
});
if (import.meta.url.endsWith('?ahead')) jump();
