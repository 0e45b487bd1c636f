// Runs on whatever Node the machine has, before `npm start` and `npm test`: says what is missing instead of a stack trace.
import { existsSync } from 'node:fs'

const [major] = process.versions.node.split('.').map(Number)
if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) {
  console.error('Forecourt: packages are not installed yet. Run: npm ci')
  process.exit(1)
}
if (major < 26) {
  console.error(
    `Forecourt needs Node 26 (Temporal, TypeScript without a build step); this is ${process.version} on ${process.platform}-${process.arch}.\n` +
      'npm normally brings it in for linux-x64, linux-arm64 and darwin-arm64: run "npm ci" without --omit=optional,\n' +
      'or install Node 26 yourself on another platform.',
  )
  process.exit(1)
}
