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

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
