// Promises that imports go one way, from the faces to the core, and that packages stay where they belong.

/** What the faces may import, as far as they do not import each other. */
const below = ['numeral', 'report', 'template', 'catalogue', 'check', 'solver', 'sentence', 'audit', 'charts', 'document', 'render', 'check-sheet', 'read', 'batch', 'survey', 'opinion', 'drafts', 'ui'];

/** What each folder of src may import besides itself. */
const allowed = {
  numeral: [],
  report: [],
  template: ['report'],
  check: ['numeral', 'report', 'template'],
  sentence: ['report', 'template', 'check'],
  audit: ['report', 'template', 'check', 'sentence'],
  solver: ['check'],
  charts: ['report', 'template', 'check'],
  document: ['report', 'template', 'check', 'sentence', 'charts'],
  render: ['report', 'template', 'check', 'charts', 'document'],
  'check-sheet': ['report', 'template', 'check', 'sentence', 'audit', 'document', 'render'],
  read: ['numeral', 'report', 'template', 'check', 'sentence', 'document'],
  catalogue: ['report', 'template', 'check', 'sentence'],
  batch: ['numeral', 'report', 'template', 'check', 'audit', 'read'],
  survey: ['report', 'template', 'check', 'audit', 'charts', 'document', 'render', 'batch'],
  opinion: ['report', 'template', 'check', 'sentence', 'audit', 'document', 'render', 'batch'],
  drafts: ['report', 'template', 'check', 'document', 'render', 'read', 'batch'],
  ui: [],
  form: below,
  review: [...below, 'form'],
  'batch-desk': below,
  app: [...below, 'form', 'review', 'batch-desk'],
  cli: ['report', 'template', 'check', 'solver', 'sentence', 'audit', 'charts', 'document', 'render', 'check-sheet', 'read', 'batch', 'survey', 'opinion'],
};

/** Where a package may be used; packages not named here are free for the faces (form, review, app, ui). */
const homes = {
  zod: ['report', 'template', 'read', 'drafts', 'cli', 'form', 'review', 'batch', 'batch-desk', 'app'],
  yaml: ['template'],
  '@noble/hashes': ['report'],
  'big.js': ['report', 'template', 'check', 'sentence', 'render', 'read', 'survey'],
  diff: ['check', 'read'],
  highs: ['solver'],
  liquidjs: ['sentence'],
  fflate: ['render', 'read'],
  'd3-scale': ['charts'],
  'd3-shape': ['charts'],
  docx: ['render/docx'],
  saxes: ['read'],
  parse5: ['read/html'],
  'opencc-js': ['read/repair'],
  'pdfjs-dist': ['read/pdf'],
  idb: ['drafts'],
  'write-excel-file': ['batch', 'survey', 'opinion'],
  react: ['drafts', 'form', 'review', 'batch-desk', 'app', 'ui'],
  '@tanstack/react-query': ['drafts', 'form', 'review', 'batch-desk', 'app'],
};

const faces = ['form', 'review', 'batch-desk', 'app', 'ui'];
const anyOf = (names) => names.map((name) => name.replace(/[.]/g, '\\.')).join('|');

module.exports = {
  forbidden: [
    {
      name: 'one-way',
      comment: 'Two modules that need each other are one concept, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A module that nothing imports is dead code.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/app/main\\.tsx$', '^src/app/gallery/gallery-page\\.tsx$', '^src/cli/main\\.ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(?:summary|url|url&inline)$' },
    },
    {
      name: 'known-folder',
      comment: 'A new folder of src needs its line in `allowed`.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(?:${anyOf(Object.keys(allowed))})/`, '^src/[^/]+\\.d\\.ts$'] },
      to: {},
    },
    ...Object.entries(allowed).map(([folder, others]) => ({
      name: `imports-of-${folder}`,
      comment: `src/${folder} may import ${others.length > 0 ? others.join(', ') : 'nothing but itself'}.`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(?:${anyOf([folder, ...others])})/` },
    })),
    {
      name: 'node-only-in-cli',
      comment: 'All but the command line runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(homes).map(([name, folders]) => ({
      name: `home-of-${name}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(?:${anyOf(folders)})/` },
      to: { path: `^node_modules/(?:@types/)?${anyOf([name])}/` },
    })),
    {
      name: 'faces-only',
      comment: 'Other packages serve the screen; the core needs a line in `homes` for a new one.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(?:${anyOf(faces)})/` },
      to: { path: '^node_modules/', pathNot: `^node_modules/(?:@types/)?(?:${anyOf(Object.keys(homes))})/` },
    },
    {
      name: 'no-dev-package',
      comment: 'What src uses is shipped; it belongs in `dependencies`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-test-code',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:tests|scripts|bin)/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
