import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Templates say with `#ifdef H5` what is for browsers only; the tests see what a browser sees. */
const browserBranches: Plugin = {
  name: 'browser-branches',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.vue')) return null
    return code
      .replace(/<!--\s*#ifndef H5\s*-->[\s\S]*?<!--\s*#endif\s*-->/g, '')
      .replace(/<!--\s*#ifdef MP-WEIXIN\s*-->[\s\S]*?<!--\s*#endif\s*-->/g, '')
  },
}

const uniTags = /^(view|text|image|switch|scroll-view|picker|page-meta|block)$/

export default defineConfig({
  plugins: [browserBranches, vue({ template: { compilerOptions: { isCustomElement: tag => uniTags.test(tag) } } })],
  resolve: {
    alias: [
      { find: /^@platform$/, replacement: here('./test/support/platform.ts') },
      { find: /^@dcloudio\/uni-app$/, replacement: here('./test/support/uni-app.ts') },
      { find: /^@\//, replacement: `${here('./src')}/` },
    ],
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'], setupFiles: ['test/support/setup.ts'] },
})
