// Which room may import which, and the few other directions an import must keep. The check `boundaries`
// runs these rules; each has been seen red (`npm run canaries`). The comment of a rule tells whoever
// broke it what to do.

const ground = ['vocabulary', 'foundations', 'design']
const record = ['people', 'outreach', 'stays', 'casework']

/** The one table of directions: each room, and the rooms whose front doors it may use. */
export const mayImport = {
  vocabulary: [],
  foundations: ['vocabulary'],
  design: ['vocabulary'],
  access: [...ground],
  directory: ['access', ...ground],
  people: ['directory', 'access', ...ground],
  outreach: ['people', 'directory', 'access', ...ground],
  stays: ['outreach', 'people', 'directory', 'access', ...ground],
  casework: ['stays', 'outreach', 'people', 'directory', 'access', ...ground],
  commitment: ['directory', 'access', ...ground],
  plans: ['commitment', 'directory', 'access', ...ground],
  interchange: [...record, 'directory', 'access', ...ground],
  demonstration: ['interchange', ...record, 'directory', 'access', ...ground],
  indicators: ['access', ...ground],
  site: ['indicators', 'plans', 'commitment', ...record, 'directory', 'access', ...ground],
}

const rooms = Object.keys(mayImport)
const stories = 'demonstration'
const tests = '\\.test\\.tsx?$'

/** The rule of one room: out of it lead only the doors of the table. */
function roomRule(room) {
  const allowed = mayImport[room]
  const others = rooms.filter((other) => ![room, stories, ...allowed].includes(other))
  return {
    name: `${room}-imports-upstream-only`,
    severity: 'error',
    comment:
      `${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}. ` +
      'When something downstream must follow, announce it and let main connect the two.',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${others.join('|')})/` },
  }
}

function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to }
}

const frontDoors = [
  rule(
    'front-doors-only',
    'Import the room (`#people`), not a file inside it; if its front door lacks what you need, add it to its index.ts.',
    { path: '^src/([^/]+)/' },
    // main and testing have no front door: a door to all of a house would load all of it for every test
    {
      path: '^src/[^/]+/',
      pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/(main|testing)/'],
    },
  ),
  rule(
    'doors-by-name',
    "Write `#room` instead of a path to another room's index.ts.",
    { path: '^src/([^/]+)/' },
    {
      path: '^src/[^/]+/index\\.ts$',
      pathNot: '^src/$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  ),
  rule(
    'testing-only-from-tests',
    'Only *.test.ts(x) and src/testing may import the testing room; what the product needs belongs to a room of the product.',
    { path: '^src/', pathNot: ['^src/testing/', tests] },
    { path: '^src/testing/' },
  ),
  rule(
    'stories-only-in-tests',
    'The invented region and its cast are for tests and for main; the product itself knows no invented people.',
    { path: '^src/', pathNot: [`^src/(${stories}|main|testing)/`, tests] },
    { path: `^src/${stories}/` },
  ),
  rule(
    'main-stands-alone',
    'Only src/testing may import main, to start the whole house; move what you need into a room.',
    { path: '^src/', pathNot: ['^src/main/', '^src/testing/'] },
    { path: '^src/main/' },
  ),
]

const slices = [
  rule(
    'vocabulary-is-pure',
    'Words import nothing but each other and temporal-polyfill; give input and output to foundations.',
    { path: '^src/vocabulary/', pathNot: tests },
    { pathNot: ['^src/vocabulary/', 'node_modules/temporal-polyfill/'] },
  ),
  rule(
    'rules-are-pure',
    'A thing’s own file holds its rules alone: load in its .store.ts, decide here, join the two in the act’s file.',
    { path: '^(src/.+/[^/.]+)\\.ts$' },
    { path: '^$1\\.(store|route|page)\\.tsx?$' },
  ),
  rule(
    'acts-know-no-pages',
    'An act gives an outcome; its .route.tsx chooses the page that answers.',
    { path: '^src/.+/[^/.]+\\.ts$', pathNot: ['/(index|routes|gallery)\\.ts$', '^src/main/'] },
    { path: '\\.(route|page)\\.tsx?$' },
  ),
  rule(
    'stores-know-no-pages',
    'A store turns rows into things and back, and knows neither pages nor addresses.',
    { path: '\\.store\\.ts$' },
    { path: ['\\.(route|page|form)\\.tsx?$', '^src/design/', 'node_modules/fastify/'] },
  ),
  rule(
    'pages-do-no-io',
    'A page is a pure function of its properties: let the .route.tsx fetch what it shows.',
    { path: '\\.page\\.tsx$' },
    {
      path: [
        '\\.(store|route)\\.tsx?$',
        '^src/foundations/',
        'node_modules/(kysely|pg|pg-copy-streams|fastify|@fastify)/',
        '^(node:)?(fs|net|http|https|child_process)(/|$)',
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'queries-in-stores',
    'Only a .store.ts asks the database; move the query there and call it by what it finds.',
    { path: '^src/', pathNot: ['\\.store\\.ts$', tests, '^src/(foundations|testing)/'] },
    { path: 'node_modules/(kysely|pg|pg-copy-streams)/', dependencyTypesNot: ['type-only'] },
  ),
]

const wholeHouse = [
  rule(
    'no-cycles',
    'Two files that need each other are one thing, or hide a third: merge them, or take out what both need.',
    {},
    { circular: true },
  ),
  rule(
    'no-orphans',
    'Nothing imports this file: connect it or delete it.',
    { orphan: true, pathNot: ['\\.d\\.ts$', tests, '/browser/[^/]+\\.tsx?$'] },
    {},
  ),
  rule(
    'resolvable',
    'This import leads nowhere: mend the path, or add the package or the room’s door to package.json.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'shipped-code-uses-dependencies',
    'The product runs without development packages: move this one to "dependencies".',
    { path: '^src/', pathNot: [tests, '^src/testing/', '^src/design/conformance/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  ),
]

export default {
  forbidden: [...rooms.map(roomRule), ...frontDoors, ...slices, ...wholeHouse],
  options: {
    exclude: { path: '^src/testing/canaries/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
