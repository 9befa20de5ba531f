import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../..');
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: {
      '@storehouse/domain': resolve(repository, 'libs/domain/src/index.ts'),
      '@storehouse/dto': resolve(repository, 'libs/dto/src/index.ts'),
    },
  },
  build: {
    outDir: resolve(repository, 'dist/web'),
    emptyOutDir: true,
    manifest: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few large chunks that stay cached over releases, instead of a request for every small component.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'kit', test: /apps\/web\/src\/(components|lib)\/|libs\/domain\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: [repository] },
    // The host stays: the API takes changes from its own pages only.
    proxy: Object.fromEntries(
      ['/api', '/media', '/docs', '/openapi.json', '/health'].map((path) => [
        path,
        { target: api, changeOrigin: false },
      ]),
    ),
  },
});
