/**
 * The arrows between the rooms (ARCHITECTURE.md). `npm run arrows` fails on an import that goes the wrong way.
 */
const never = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

const rooms = ['vault', 'documents', 'spreadsheets', 'bundles', 'rpc', 'platform'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('shared-stands-alone', '^shared/', '^(electron|renderer|e2e)/', 'shared knows of nobody'),
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment:
        'shared runs in every runtime: no Node, no React, no Electron. Its tests may use what they like.',
      from: { path: '^shared/', pathNot: '\\.(test|testkit)\\.ts$' },
      to: {
        path: '^(node:|fs|path|crypto|electron|react|react-dom|playwright-core|node_modules/(electron|react|react-dom|playwright-core|konva)/)',
      },
    },
    never('renderer-knows-shared-only', '^renderer/', '^(electron|e2e)/', 'renderer -> shared'),
    {
      name: 'renderer-is-in-a-browser',
      severity: 'error',
      comment: 'no Node in the renderer',
      from: { path: '^renderer/', pathNot: '\\.(test|testkit)\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    never(
      'core-knows-no-adapters',
      '^electron/core/',
      `^(electron/(${rooms.join('|')}|shells)|renderer|e2e)/`,
      'use cases take ports',
    ),
    {
      name: 'core-has-no-power',
      severity: 'error',
      comment: 'no SQL, no electron, no playwright, no files in a use case',
      from: { path: '^electron/core/', pathNot: '\\.(test|testkit)\\.ts$' },
      to: {
        path: '^(node:|fs|child_process|node_modules/(electron|playwright-core|kysely|better-sqlite3-multiple-ciphers)/)',
      },
    },
    ...rooms.map((room) => ({
      name: `${room}-keeps-to-itself`,
      severity: 'error',
      comment: 'the rooms beside core do not know each other; a shell joins them',
      from: { path: `^electron/${room}/`, pathNot: '\\.(test|testkit)\\.ts$' },
      to: { path: `^(electron/(${rooms.filter((other) => other !== room).join('|')}|shells)|renderer|e2e)/` },
    })),
    never(
      'electron-shell-alone',
      '^electron/shells/electron/',
      '^electron/shells/chromium/',
      'the shells never meet',
    ),
    never(
      'chromium-shell-alone',
      '^electron/shells/chromium/',
      '^electron/shells/electron/',
      'the shells never meet',
    ),
    never(
      'product-without-e2e',
      '^(electron|renderer|shared)/',
      '^e2e/',
      'the product does not know its tests',
    ),
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'two modules that need each other are one module, or three',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-what-is-declared',
      severity: 'error',
      comment: 'every package that is imported stands in package.json',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-dev-dependency',
      severity: 'error',
      comment: 'what the app needs is a dependency, not a devDependency',
      from: { path: '^(electron|renderer|shared)/', pathNot: '\\.(test|testkit)\\.tsx?$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(electron|vite)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
