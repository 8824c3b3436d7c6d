import { defineConfig } from 'vite'

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: 'main.tsx',
      output: {
        codeSplitting: {
          groups: [{ name: 'charts', test: /node_modules\/(@observablehq|@uwdata|d3|interval-tree|isoformat)/ }],
        },
      },
    },
  },
})
