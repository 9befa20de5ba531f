// Four rooms of tests: pure libraries and tools, the database, the API over HTTP, the web app's components.
// The database and the API are real: `npm test` brings them up, `npm run test:up` keeps them up for repeated runs.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const kept = join(__dirname, '.cache/test-env.json');
if (!process.env.TEST_ADMIN_URL && existsSync(kept)) Object.assign(process.env, JSON.parse(readFileSync(kept, 'utf8')));

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
  },
];
// Jest loads ESM-only packages once they are translated to CommonJS.
const esmPackages = ['@nestjs', 'csv-parse', 'cookie', 'content-disposition', 'file-type', 'strtok3', 'token-types'];
const common = {
  rootDir: __dirname,
  transform: { '^.+\\.(tsx?|m?js)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    '^@storehouse/(\\w+)$': '<rootDir>/libs/$1/src/index.ts',
    '\\.(css|svg)(\\?[\\w-]+)?$': '<rootDir>/apps/web/test/empty.cjs',
  },
};
const node = { ...common, testEnvironment: 'node' };

module.exports = {
  // Real databases and servers on a machine that may be busy.
  testTimeout: 30_000,
  projects: [
    { ...node, displayName: 'libs', roots: ['<rootDir>/libs', '<rootDir>/tools'], testRegex: '\\.spec\\.ts$' },
    { ...node, displayName: 'database', roots: ['<rootDir>/database'], testRegex: '\\.spec\\.ts$' },
    { ...node, displayName: 'api', roots: ['<rootDir>/apps/api'], testRegex: '[.-]spec\\.ts$' },
    {
      ...common,
      displayName: 'web',
      roots: ['<rootDir>/apps/web'],
      testRegex: '\\.test\\.tsx?$',
      testEnvironment: '<rootDir>/apps/web/test/env.cjs',
      setupFilesAfterEnv: ['<rootDir>/apps/web/test/setup.ts'],
    },
  ],
};
