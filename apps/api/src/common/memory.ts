/**
 * Keeps answers for a moment, so that a crowd asking the same costs one answer. Callers that ask while it is being made
 * wait for it. A failure is not kept.
 */
export class Memory<T> {
  private readonly entries = new Map<string, { value: Promise<T>; until: number }>();

  /** @param keepFactor what took long to make is kept longer: as many times as long as it took */
  constructor(
    private readonly keepMs: number,
    private readonly maxEntries: number,
    private readonly keepFactor = 0,
  ) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    if (known && known.until > performance.now()) return known.value;
    this.entries.delete(key);
    this.dropOldest();

    const started = performance.now();
    const entry = { value: make(), until: Number.POSITIVE_INFINITY };
    this.entries.set(key, entry);
    entry.value.then(
      () => {
        const now = performance.now();
        entry.until = now + Math.max(this.keepMs, (now - started) * this.keepFactor);
      },
      () => {
        if (this.entries.get(key) === entry) this.entries.delete(key);
      },
    );
    return entry.value;
  }

  /** A Map keeps the order of insertion, so its first entry is the oldest. */
  private dropOldest(): void {
    if (this.entries.size < this.maxEntries) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }
}
