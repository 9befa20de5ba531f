import { readFileSync } from 'node:fs';
import { migrate } from './migrate';

const home = process.argv[2] ?? '.cache/bench/shop';
const s = JSON.parse(readFileSync(`${home}/secrets.json`, 'utf8'));
const socket = encodeURIComponent(`${process.cwd()}/${home}/database.sock`);
migrate(`mysql://root:${encodeURIComponent(s.DATABASE_ROOT_PASSWORD)}@localhost/storehouse?socketPath=${socket}`, {
  api: s.DATABASE_API_PASSWORD,
  report: s.DATABASE_REPORT_PASSWORD,
  migrator: s.DATABASE_MIGRATOR_PASSWORD,
}).then(
  (r) => console.log(JSON.stringify(r)),
  (e) => {
    console.error(e.message);
    process.exit(1);
  },
);
