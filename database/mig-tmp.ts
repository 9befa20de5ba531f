import { migrate } from './migrate';
import { readFileSync } from 'node:fs';
const e = JSON.parse(readFileSync('.cache/test-env.json', 'utf8'));
const pw = (u: string) => decodeURIComponent(new URL(u).password);
migrate(e.TEST_ADMIN_URL, { api: pw(e.DATABASE_API_URL), report: pw(e.DATABASE_REPORT_URL), migrator: pw(e.DATABASE_MIGRATOR_URL) }).then((r) => console.log(JSON.stringify(r)), (x) => { console.error(x.message); process.exit(1); });
