// Who may import whom. Each rule has a reason; breaking one fails `npm run lint`.
const featureOf = '^apps/api/src/([^/]+)/';
// Rooms of the API that are not features: anybody may use them.
const API_ROOMS = 'common|config|docs';

module.exports = {
  forbidden: [
    {
      name: 'imports-resolve',
      comment: 'A rule cannot judge an import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or have a third one inside them.',
      severity: 'error',
      // Entities point at each other by nature.
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-imports-nothing',
      comment: 'The shop’s words and sums run everywhere and depend on nothing.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'dto-knows-domain-only',
      comment: 'What travels is checked the same way in the browser and on the server.',
      severity: 'error',
      from: { path: '^libs/dto/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/|^node_modules/(class-validator|class-transformer)/' },
    },
    {
      name: 'common-knows-no-feature',
      comment: 'Common rooms serve all features and know none.',
      severity: 'error',
      from: { path: `^apps/api/src/(${API_ROOMS})/` },
      to: { path: featureOf, pathNot: `^apps/api/src/(${API_ROOMS})/` },
    },
    {
      name: 'features-meet-at-services',
      comment: 'A feature uses another feature’s service, never its repository, entity or controller.',
      severity: 'error',
      from: { path: featureOf, pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/api/src/.+\\.(repository|entity|controller)\\.ts$', pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'sql-lives-in-repositories',
      comment:
        'Only repositories and entities talk to the database; the module opens it, the translator reads its errors.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: '\\.(repository|entity)\\.ts$|app\\.module\\.ts$|^apps/api/src/common/(translate-error|database)',
      },
      to: { path: '^node_modules/(typeorm|mysql2)/' },
    },
    {
      name: 'web-and-api-are-strangers',
      comment: 'They meet over HTTP and in the libs.',
      severity: 'error',
      from: { path: '^apps/(web|api)/' },
      to: { path: '^(apps/(?!$1/)|database/|tools/|scripts/)' },
    },
    {
      name: 'web-takes-dto-as-types',
      comment: 'No server code reaches the browser’s bundle.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/dto/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-features-meet-in-pages',
      comment: 'Pages compose features; features do not know each other.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-kit-knows-no-feature',
      comment: 'Components and helpers are below features.',
      severity: 'error',
      from: { path: '^apps/web/src/(components|lib)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'database-knows-no-app',
      comment:
        'The database stands on its own feet; but sample passwords and gift cards are hashed as the API does it.',
      severity: 'error',
      from: { path: '^(database|libs)/' },
      to: { path: '^(apps|tools|bench|e2e)/', pathNot: '^apps/api/src/(auth/password|common/gift-card-code)\\.ts$' },
    },
    {
      name: 'from-outside-means-outside',
      comment: 'Journeys and the bench use the public face: HTTP and the browser.',
      severity: 'error',
      from: { path: '^(e2e|bench)/' },
      to: { path: '^(apps|libs|database)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
