/**
 * npm run build:places            makes the catalogue's files anew from the packages and the typed tables
 * Sources, their licences and what is taken from each: docs/data-sources.md.
 */
import { writeFileSync } from 'node:fs'
import { makePlaces } from './make-places.ts'

const { places, variants } = await makePlaces()
const folder = new URL('../data/', import.meta.url)
writeFileSync(new URL('places.tsv', folder), places)
writeFileSync(new URL('han-variants.txt', folder), variants)
console.log(`${places.split('\n').length - 2} places, ${Math.round(places.length / 1024)} thousand characters`)
