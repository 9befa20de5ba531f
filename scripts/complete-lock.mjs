// Completes package-lock.json with the optional platform packages that the registry in use does not offer.
// Without their entries `npm ci` refuses a lock file written on another platform. Run after every `npm install`
// that changes dependencies; npm keeps the entries.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32|sunos|aix/;
const CPU = /(?<=-)(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32|arm)/;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    const os = OS.exec(name)?.[0];
    const cpu = CPU.exec(name)?.[0];
    packages[`node_modules/${name}`] = {
      version: range.replace(/^\D*/, ''),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(cpu && { cpu: [cpu] }),
      ...(os && { os: [os] }),
      ...(name.endsWith('musl') && { libc: ['musl'] }),
    };
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
