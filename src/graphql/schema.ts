import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { branch } from './resolvers/branch.ts'
import { calendar } from './resolvers/calendar.ts'
import { catalogue } from './resolvers/catalogue.ts'
import { coverage } from './resolvers/coverage.ts'
import { errors } from './resolvers/errors.ts'
import { group } from './resolvers/group.ts'
import { money } from './resolvers/money.ts'
import { offer } from './resolvers/offer.ts'
import { ops } from './resolvers/ops.ts'
import { place } from './resolvers/place.ts'
import { search, supplierFaultKinds } from './resolvers/search.ts'
import { terms } from './resolvers/terms.ts'
import { vehicle } from './resolvers/vehicle.ts'
import { scalars } from './scalars.ts'

const folder = new URL('../../schema/', import.meta.url)

/** The public language, one file for each subject, as `codegen.ts` reads it too. */
export const readTypeDefs = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))

/** Throws when a resolver names a type or field that the SDL does not have. */
export const createSchema = (): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: [...readTypeDefs()],
    resolvers: [scalars, money, errors, place, search, offer, group, calendar, terms, vehicle, branch, catalogue, coverage, ops, { SupplierFaultKind: supplierFaultKinds }],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
