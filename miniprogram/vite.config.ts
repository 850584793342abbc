import { fileURLToPath } from 'node:url'
import uniPlugin from '@dcloudio/vite-plugin-uni'
import { defineConfig, type Plugin } from 'vite'

// The plugin is CommonJS: under "type": "module" its function sits one level deeper.
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const platform = process.env.UNI_PLATFORM ?? 'h5'

/** The framework's style sheet fetches pictures of shadows from its maker's host. Nobody but us learns that she is here. */
const noForeignPictures: Plugin = {
  name: 'no-foreign-pictures',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) {
        file.source = String(file.source).replace(/url\((["']?)https?:\/\/[^)]*\)/g, 'none')
      }
    }
  },
}

/** The framework marks every browser with a number of its own, for its maker's statistics. Nothing may be kept that tells one phone from another. */
const noDeviceNumber: Plugin = {
  name: 'no-device-number',
  transform(code) {
    const kept = 'storage[UUID_KEY] = deviceId'
    return code.includes(kept) ? code.replace(kept, 'void deviceId') : null
  },
}

/** `aria-role` is WeChat's word. In a browser it is no attribute at all, and its own, `role`, stands beside it. */
const noForeignRoles: Plugin = {
  name: 'no-foreign-roles',
  enforce: 'pre',
  transform(code, id) {
    return platform === 'h5' && id.endsWith('.vue') ? code.replace(/\s:?aria-role="[^"]*"/g, '') : null
  },
}

export default defineConfig({
  plugins: [noForeignRoles, uni(), noForeignPictures, noDeviceNumber],
  resolve: {
    alias: [
      { find: /^@platform$/, replacement: here(`./src/platform/${platform}.ts`) },
      { find: /^@\//, replacement: `${here('./src')}/` },
    ],
  },
  build: { target: 'es2018', sourcemap: false, assetsInlineLimit: 2048 },
  server: { proxy: { '/api': 'http://127.0.0.1:5100', '/client.json': 'http://127.0.0.1:5100' } },
})
