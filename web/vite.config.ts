import { defineConfig } from 'vite'
import { packed } from '../data/screening/lists/wordSet.ts'

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'packed-lists',
      transform: (code, id) =>
        /screening\/lists\/(?!wordSet)\w+\.ts$/.test(id)
          ? code.replace(/`([^`]*)`/, (_whole, words: string) => JSON.stringify(packed(words)))
          : null,
    },
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: ['main.tsx', 'manage/manage.css', 'offline/worker.ts'],
      output: {
        // a worker stands at one address for ever, at the root of what it keeps
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [{ name: 'charts', test: /node_modules\/(@observablehq|@uwdata|d3|interval-tree|isoformat)/ }],
        },
      },
    },
  },
})
