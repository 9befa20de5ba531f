/** Starts a program that ends with this process. */
export function tiedProcess(
  command: string,
  args: string[],
  options?: { env?: NodeJS.ProcessEnv; output?: 'inherit' | 'ignore' | number; cwd?: string },
): { exited: Promise<string>; running(): boolean; stop(): Promise<string>; kill(): void };
