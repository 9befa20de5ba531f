import { readdirSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts a process's time in these ticks. */
const MS_PER_TICK = 10;
/** The machine is quiet when fewer cores than that were busy in each of the last seconds. */
const CALM_CORES = 0.25;
const CALM_SECONDS = 3;

/** CPU time in milliseconds: the API or the bare server, the database server, and the load itself. */
export interface CpuMs {
  server: number;
  database: number;
  load: number;
}

/** CPU time of everything that runs on the machine, in milliseconds. */
export const machineMs = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

interface Process {
  id: number;
  parent: number;
  name: string;
  ms: number;
}

/** What the processes that this one started have used so far; undefined where there is no /proc. */
export function cpuMsOf(): CpuMs | undefined {
  const processes = running();
  if (!processes) return undefined;
  const families = [process.pid];
  // A family grows while it is walked: children of children are found, too.
  for (const id of families) families.push(...processes.filter(({ parent }) => parent === id).map((child) => child.id));
  const total = { server: 0, database: 0, load: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000 };
  for (const { id, name, ms } of processes) {
    if (id === process.pid || !families.includes(id) || name === 'sh') continue;
    total[/^(mariadbd|mysqld)/.test(name) ? 'database' : 'server'] += ms;
  }
  return total;
}

/** Waits until hardly anybody works on the machine, at most so long. */
export async function quiet(limitSeconds: number): Promise<void> {
  const end = performance.now() + limitSeconds * 1000;
  for (let calm = 0; calm < CALM_SECONDS && performance.now() < end; ) {
    const [before, at] = [machineMs(), performance.now()];
    await sleep(1000);
    calm = (machineMs() - before) / (performance.now() - at) < CALM_CORES ? calm + 1 : 0;
  }
}

/** What the figures were measured on. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
}

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
});

function running(): Process[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((id) => processOf(id) ?? []);
  } catch {
    return undefined;
  }
}

/** Undefined for a process that has ended meanwhile. */
function processOf(id: string): Process | undefined {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name stands in parentheses and may hold spaces; fields are counted after it.
    const nameEnd = line.lastIndexOf(')');
    const fields = line.slice(nameEnd + 2).split(' ');
    return {
      id: Number(id),
      parent: Number(fields[1]),
      name: line.slice(line.indexOf('(') + 1, nameEnd),
      ms: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK,
    };
  } catch {
    return undefined;
  }
}
