import { defineConfig } from 'vite'

/** The pages, built into web/dist, which the gateway serves (src/http/pages.ts). */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Nothing inline: the page's policy allows files of ours alone.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
})
