import { fileURLToPath } from 'node:url'
import uniPlugin from '@dcloudio/vite-plugin-uni'
import { defineConfig } from 'vite'

// The plugin is CommonJS: under "type": "module" its function sits one level deeper.
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const platform = process.env.UNI_PLATFORM ?? 'h5'

export default defineConfig({
  plugins: [uni()],
  resolve: {
    alias: [
      { find: /^@platform$/, replacement: here(`./src/platform/${platform}.ts`) },
      { find: /^@\//, replacement: `${here('./src')}/` },
    ],
  },
  build: { target: 'es2018', sourcemap: false, assetsInlineLimit: 2048 },
  server: { proxy: { '/api': 'http://127.0.0.1:5100', '/client.json': 'http://127.0.0.1:5100' } },
})
