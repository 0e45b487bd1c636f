import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../../src/graphql/schema.ts'

/** Run it on a release only: what is written here is what later changes may not break. */
writeFileSync(new URL('../../schema/published/published.graphql', import.meta.url), `${printSchema(lexicographicSortSchema(createSchema()))}\n`)
