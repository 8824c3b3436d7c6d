import { measured, type Work } from './work.ts'

/** A process for one piece of work: what it is told as JSON, and answers with what that took. */
process.stdout.write(JSON.stringify(await measured(JSON.parse(process.argv[2] ?? '') as Work)))
