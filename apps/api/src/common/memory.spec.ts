import { setTimeout as sleep } from 'node:timers/promises';
import { Memory } from './memory';

/** Makes 1, 2, 3, … and takes `ms` for each. */
const counting = (ms = 0) => {
  let made = 0;
  return async () => {
    const mine = ++made;
    await sleep(ms);
    return mine;
  };
};

describe('a memory', () => {
  it('makes one answer for many who ask at once, and keeps it for a moment', async () => {
    const memory = new Memory<number>(30, 10);
    const make = counting(5);
    expect(await Promise.all([1, 2, 3].map(() => memory.get('a', make)))).toEqual([1, 1, 1]);
    expect(await memory.get('a', make)).toBe(1);
    expect(await memory.get('b', make)).toBe(2);
    await sleep(40);
    expect(await memory.get('a', make)).toBe(3);
  });

  it('keeps no failure', async () => {
    const memory = new Memory<number>(1000, 10);
    await expect(memory.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await memory.get('a', counting())).toBe(1);
  });

  it('keeps so many answers and no more', async () => {
    const memory = new Memory<number>(1000, 2);
    const make = counting();
    const given: number[] = [];
    for (const key of ['a', 'b', 'c', 'b', 'a', 'a']) given.push(await memory.get(key, make));
    expect(given).toEqual([1, 2, 3, 2, 4, 4]);
  });

  it('keeps longer what took long, and gives it while a new one is being made', async () => {
    const memory = new Memory<number>(1, 10, 2);
    const make = counting(50);
    expect(await memory.get('a', make)).toBe(1);
    await sleep(50);
    expect(await memory.get('a', make)).toBe(1);
    await sleep(70);
    const started = performance.now();
    expect(await memory.get('a', make)).toBe(1);
    expect(performance.now() - started).toBeLessThan(30);
    await sleep(70);
    expect(await memory.get('a', make)).toBe(2);
  });
});
