interface Entry<T> {
  value: Promise<T>;
  /** Until then it is given without a second thought, … */
  freshUntil: number;
  /** … and until then while a new one is being made. */
  usableUntil: number;
  isBeingRenewed?: boolean;
}

/**
 * Keeps answers for a moment, so that a crowd asking the same costs one answer. Callers that ask while it is being made
 * wait for it. A failure is not kept.
 */
export class Memory<T> {
  private readonly entries = new Map<string, Entry<T>>();

  /**
   * @param keepFactor what took long to make is kept longer, as many times as long as it took; and as long again it is
   * given while a new one is being made, so that nobody waits
   */
  constructor(
    private readonly keepMs: number,
    private readonly maxEntries: number,
    private readonly keepFactor = 0,
  ) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    const now = performance.now();
    if (known && now < known.freshUntil) return known.value;
    if (known && now < known.usableUntil) {
      this.renew(key, known, make);
      return known.value;
    }
    this.entries.delete(key);
    this.dropOldest();
    const entry: Entry<T> = { value: make(), freshUntil: Number.POSITIVE_INFINITY, usableUntil: 0 };
    this.entries.set(key, entry);
    entry.value.then(
      () => this.date(entry, now),
      () => this.forget(key, entry),
    );
    return entry.value;
  }

  private renew(key: string, known: Entry<T>, make: () => Promise<T>): void {
    if (known.isBeingRenewed) return;
    known.isBeingRenewed = true;
    const started = performance.now();
    const entry: Entry<T> = { value: make(), freshUntil: 0, usableUntil: 0 };
    entry.value.then(
      () => {
        this.date(entry, started);
        if (this.entries.get(key) === known) this.entries.set(key, entry);
      },
      () => this.forget(key, known),
    );
  }

  private date(entry: Entry<T>, started: number): void {
    const now = performance.now();
    const longer = (now - started) * this.keepFactor;
    entry.freshUntil = now + Math.max(this.keepMs, longer);
    entry.usableUntil = longer > this.keepMs ? entry.freshUntil + longer : 0;
  }

  private forget(key: string, entry: Entry<T>): void {
    if (this.entries.get(key) === entry) this.entries.delete(key);
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
