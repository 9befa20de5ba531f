/** Runs `work` on every item as it comes, at most `width` at once; the source is read no faster than that. */
export async function inParallel<T>(source: AsyncIterable<T>, width: number, work: (item: T) => Promise<void>) {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  for await (const item of source) {
    if (failure) break;
    const task: Promise<void> = work(item)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  if (failure) throw failure.error;
}

/** Counts aloud: one moving line on a terminal, a line every 500 elsewhere. */
export function progress(what: string): { step: () => void; end: () => number } {
  const started = performance.now();
  let count = 0;
  const say = () => {
    const line = `${count} ${what}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
    else if (count % 500 === 0) console.log(line);
  };
  return {
    step: () => {
      count += 1;
      if (count % 25 === 0) say();
    },
    end: () => {
      if (process.stdout.isTTY) process.stdout.write('\r');
      const elapsed = (performance.now() - started) / 1000;
      console.log(`${count} ${what} in ${elapsed.toFixed(1)} s (${(count / elapsed).toFixed(0)}/s)`);
      return elapsed;
    },
  };
}
