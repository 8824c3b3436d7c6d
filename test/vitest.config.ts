import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, longest first: begun first, so that no core waits for the last of them. */
const long = ['browser/pages', 'pipelines/bench', 'browser/forms', 'pipelines/release.test', 'browser/figures']
const turn = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((name) => moduleId.includes(`/test/${name}`))
  return place < 0 ? long.length : place
}

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toSorted((one, other) => turn(one) - turn(other))
  }
}

/** Files that change what others would share: a module, the environment, a counter. The rest load the house once for each worker. */
const alone = [
  'test/{gallery,holds,whole}/**/*.test.ts',
  'test/api/forms.test.ts',
  'test/pipelines/audit/gate.test.ts',
  'test/pipelines/{access,keys}.test.ts',
]

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: alone } },
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: alone, isolate: false },
      },
    ],
  },
})
