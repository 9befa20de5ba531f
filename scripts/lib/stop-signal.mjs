// How a command ends: asked once it closes in order, asked again it stops hard.

// In a terminal Ctrl-C arrives twice, from the terminal and from npm, within moments.
const SAME_WISH_MS = 500;
const PARENT_CHECK_MS = 500;

/**
 * Calls `ask` at the first SIGINT, SIGTERM or SIGHUP, or when the npm that started us is gone, and exits with 0 when
 * it is done. A second signal calls `force` and exits with 1.
 * @param {{ ask: () => Promise<void>, force: () => void }} actions
 */
export function onStopSignal({ ask, force }) {
  let askedAt;
  const wish = async () => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      await ask();
      process.exit(0);
    }
    if (Date.now() - askedAt < SAME_WISH_MS) return;
    force();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, wish);

  if (process.env.npm_lifecycle_event) {
    const npm = process.ppid;
    const check = setInterval(() => {
      if (process.ppid === npm) return;
      clearInterval(check);
      void wish();
    }, PARENT_CHECK_MS);
    check.unref();
  }
}
