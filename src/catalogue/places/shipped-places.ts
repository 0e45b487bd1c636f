import { readFileSync } from 'node:fs'
import { type PlaceRecord, readPlaces } from './place-file.ts'

/** The catalogue that is in the repository; `npm run build:places` makes it. */
export const readShippedPlaces = (): readonly PlaceRecord[] => readPlaces(readFileSync(new URL('data/places.tsv', import.meta.url), 'utf8'))
