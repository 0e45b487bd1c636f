/** The process of the load generator: it is told one job, does it, tells what became of it, and ends (bench/load/generate.ts starts it). */
import type { Job } from './job.ts'
import { runJob } from './run-job.ts'

process.once('message', async (job: Job) => {
  process.send?.(await runJob(job))
})
// Whoever started us has the answer, or has gone.
process.once('disconnect', () => process.exit())
