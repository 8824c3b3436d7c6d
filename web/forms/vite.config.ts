import { defineConfig } from 'vite'
import site from '../vite.config.ts'

/** The forms have one small script and one style of their own, that share nothing with the other pages: a phone fetches little, at once. */
export default defineConfig({
  ...site,
  build: {
    ...site.build,
    emptyOutDir: false,
    manifest: '.vite/forms.json',
    rollupOptions: undefined,
    rolldownOptions: { input: 'forms/main.ts' },
  },
})
