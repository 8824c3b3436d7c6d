import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import site from '../vite.config.ts'

/** Each file once more as gzip, for the server to send as it is. */
const packed: Plugin = {
  name: 'packed',
  generateBundle(_options, bundle) {
    for (const [fileName, file] of Object.entries(bundle))
      if (/\.(js|css)$/.test(fileName)) {
        const source = gzipSync(file.type === 'chunk' ? file.code : file.source)
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source })
      }
  },
}

/** The forms have one small script and one style of their own, that share nothing with the other pages: a phone fetches little, at once. */
export default defineConfig({
  ...site,
  plugins: [site.plugins, packed],
  build: {
    ...site.build,
    emptyOutDir: false,
    manifest: '.vite/forms.json',
    rollupOptions: undefined,
    rolldownOptions: { input: 'forms/main.ts' },
  },
})
