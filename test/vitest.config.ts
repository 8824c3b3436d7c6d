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

/** Files that leave nothing behind in what they share: they load the house once for each worker, instead of once each. */
const rooms = ['data', 'web', 'pipelines/analyse', 'pipelines/statistics', 'pipelines/sources']
const shared = [...rooms.map((room) => `test/${room}/**/*.test.{ts,tsx}`), 'test/api/**/!(forms).test.{ts,tsx}']

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: shared } },
      { extends: true, test: { name: 'together', include: shared, isolate: false } },
    ],
  },
})
