import { chmodSync, readFileSync } from 'node:fs';
import CopyPlugin from 'copy-webpack-plugin';
import FunctionsPlugin from 'custom-functions-metadata-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const dist = new URL('dist', import.meta.url).pathname;
const target = 'es2022';

/** Nothing but what the page itself brought; Fluent adds empty style elements, hence the hash of the empty string. */
const policy = (connect = '') => [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "img-src 'self' data:",
  `connect-src 'self'${connect}`, "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
].join('; ');

const shared = (mode) => ({
  mode,
  context: import.meta.dirname,
  // No target of ours evaluates text: the policy would stop it.
  devtool: mode === 'development' ? 'source-map' : false,
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic', tsconfigRaw: {} } },
      // Modules of these rooms do nothing until they are called: what nobody calls is left out.
      { test: /[\\/]src[\\/](engine|tables|jobs|workbook|hosts|surfaces[\\/](taskpane|page))[\\/]/, sideEffects: false },
    ],
  },
  experiments: { outputModule: true },
  optimization: { minimizer: [new EsbuildPlugin({ target })], emitOnErrors: false },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** A program for Node in one file. */
const program = (mode, name, entry, define) => ({
  ...shared(mode),
  name,
  target: 'node20.19',
  devtool: false,
  // `import.meta.url` is where the program lies, not where its source did.
  module: { ...shared(mode).module, parser: { javascript: { importMeta: false } } },
  entry: { [name]: entry },
  output: { path: dist, filename: '[name].js', module: true, chunkFormat: 'module', library: { type: 'module' } },
  // Stack frames that support can read.
  optimization: { minimize: false, emitOnErrors: false },
  plugins: [new webpack.DefinePlugin({ VERSION: JSON.stringify(version), ...define })],
});

const cli = (mode) => {
  const config = program(mode, 'cli', './src/surfaces/cli/main.ts', {});
  return {
    ...config,
    plugins: [...config.plugins, new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), { apply: ({ hooks }) => hooks.done.tap('executable', (stats) => stats.hasErrors() || chmodSync(`${dist}/cli.js`, 0o755)) }],
  };
};

const page = (mode, serving) => ({
  ...shared(mode),
  name: 'page',
  target: ['web', 'es2022'],
  experiments: {},
  entry: { page: './src/surfaces/page/page.tsx' },
  optimization: { ...shared(mode).optimization, splitChunks: false },
  output: { path: dist, filename: '[name].js', chunkFilename: '[name].js' },
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new HtmlPlugin({ template: './src/surfaces/page/page.html', filename: 'page.html', templateParameters: { policy: policy(serving ? ' ws://localhost:*' : '') } }),
    new CopyPlugin({ patterns: ['src/surfaces/page/page.css', { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' }] }),
  ],
  devServer: {
    host: 'localhost',
    static: false,
    headers: { 'Content-Security-Policy': policy(' ws://localhost:*') },
    devMiddleware: { index: 'page.html' },
    hot: false,
    liveReload: true,
    client: { overlay: false },
    open: false,
  },
});

/** What Excel loads, and the manifest that tells it from where. Office.js itself comes from Microsoft, as the Store requires. */
const excel = async (mode, { base = 'https://localhost:3000', WEBPACK_SERVE: serving }) => ({
  ...shared(mode),
  name: 'excel',
  target: ['web', 'es2022'],
  experiments: {},
  entry: { excel: './src/surfaces/excel/excel.ts' },
  // A folder of its own: it is what a council puts on its web server.
  output: { path: `${dist}/excel`, filename: '[name].js', chunkFilename: '[name].js' },
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new FunctionsPlugin({ output: 'functions.json', input: './src/surfaces/functions/functions.ts' }),
    new CopyPlugin({
      patterns: [
        { from: 'src/surfaces/excel/*.{html,css,json}', to: '[name][ext]', globOptions: { ignore: ['**/tsconfig.json'] } },
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'manifest.xml', transform: (xml) => xml.toString().replaceAll('https://localhost:3000', base.replace(/\/+$/, '')) },
      ],
    }),
  ],
  ...(serving ? { devServer: { port: 3000, static: false, hot: false, server: { type: 'https', options: await certificates() } } } : {}),
});

/** Certificates that this machine trusts; Excel opens nothing without. Asked for only where a server starts. */
const certificates = async () => (await import('office-addin-dev-certs')).getHttpsServerOptions();

/** Targets: `webpack --config-name cli`, `page`, `serve`, `excel`; all of them without a name. */
export default async (environment, { mode = 'production', configName = ['excel'] }) => [
  cli(mode),
  page(mode, Boolean(environment.WEBPACK_SERVE)),
  program(mode, 'serve', './src/surfaces/page/serve/serve.ts', { POLICY: JSON.stringify(policy()) }),
  // Only Excel's own server needs certificates.
  await excel(mode, { ...environment, WEBPACK_SERVE: environment.WEBPACK_SERVE && configName.includes('excel') }),
];
