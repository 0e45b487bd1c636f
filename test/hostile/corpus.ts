import { gzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { searchInput } from '../graphql/makers.ts'

/** One request that must be refused, as bytes. */
export type Hostile = {
  readonly family: Family
  readonly name: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
}

/**
 * What each family does to a server without protection (an-unprotected-server.ts): it is executed, or the answer tells a stranger about the schema
 * or our files. What it costs in processor time is the bench's to say (`npm run bench -- hostile`).
 */
export const families = {
  aliases: 'EXECUTED', directives: 'EXECUTED', rootFields: 'EXECUTED', duplicateFields: 'EXECUTED', overlappingFragments: 'EXECUTED', tokens: 'EXECUTED', comments: 'EXECUTED',
  longNames: 'EXECUTED', longTexts: 'EXECUTED', cost: 'EXECUTED', introspection: 'EXECUTED', batching: 'EXECUTED', methods: 'EXECUTED',
  mediaTypes: 'EXECUTED', encodings: 'EXECUTED', brokenUtf8: 'EXECUTED', poisonedJson: 'EXECUTED', largeBodies: 'EXECUTED', manyValues: 'EXECUTED',
  // Nobody executes these; a refusal may still crash, hang or tell too much.
  depth: 'TELLS', probing: 'TELLS', wrongVariables: 'TELLS', fragmentCycles: 'TELLS', manyErrors: 'TELLS', manyOperations: 'TELLS', subscriptions: 'TELLS', notGraphql: 'TELLS', unicode: 'TELLS', notJson: 'TELLS', notRequests: 'TELLS',
} as const satisfies Record<string, 'EXECUTED' | 'TELLS'>
export type Family = keyof typeof families

const json = { 'content-type': 'application/json' }
const many = (count: number, text: (index: number) => string, between = ' ') => Array.from({ length: count }, (_, index) => text(index)).join(between)

type Named = readonly [name: string, query: string, variables?: Readonly<Record<string, unknown>> | undefined, operationName?: string | undefined]

const documents = (family: Family, cases: readonly Named[]): readonly Hostile[] =>
  cases.map(([name, query, variables, operationName]) => posted(family, name, JSON.stringify({ query, variables, operationName })))

const posted = (family: Family, name: string, body: string | Buffer, headers: Readonly<Record<string, string>> = json): Hostile => ({
  family, name, method: 'POST', path: '/graphql', headers, body: Buffer.from(body),
})

/** Ways to write the same thing into different corners of a document. */
const corners: readonly (readonly [string, (selections: string) => string])[] = [
  ['in the operation', (selections) => `{ places { ${selections} } }`],
  ['in a fragment', (selections) => `{ places { ...F } } fragment F on Place { ${selections} }`],
  ['in an inline fragment', (selections) => `{ places { ... on Place { ${selections} } } }`],
  ['in a second operation', (selections) => `query A { __typename } query B { places { ${selections} } }`],
  ['in nested inline fragments', (selections) => `{ places { ... { ... on Place { ... { ${selections} } } } } }`],
]
const inCorners = (family: Family, counts: readonly number[], what: (count: number) => string): readonly Hostile[] =>
  counts.flatMap((count) => documents(family, corners.map(([corner, write]): Named => [`${count} ${corner}`, write(what(count)), undefined, corner.includes('second') ? 'B' : undefined])))

const search = (selections: string) => `query Find($input: CarSearchInput!) { searchCars(input: $input) { ... on CarSearch { ${selections} } } }`
const found = (selections: string) => `{ carSearch(id: "search-1") { ${selections} } }`

const aliases = inCorners('aliases', [16, 40, 150, 300], (count) => many(count, (index) => `a${index}: id`))
const typenames = inCorners('aliases', [16, 200], (count) => many(count, (index) => `t${index}: __typename`))
const directives = [
  ...inCorners('directives', [9, 30, 120], (count) => many(count, () => 'id @include(if: true)')),
  ...inCorners('directives', [5, 60], (count) => many(count, () => 'id @include(if: true) @skip(if: false)')),
]
const duplicateFields = inCorners('duplicateFields', [61, 200, 700], (count) => many(count, () => 'id'))
const tokens = [
  ...inCorners('tokens', [400, 600], (count) => many(count, () => '... { id }')),
  ...documents('tokens', [
    ['spreads', `{ places { ${many(800, () => '...P')} } } fragment P on Place { id }`],
    ['fragments', `{ places { ...P0 } } ${many(400, (index) => `fragment P${index} on Place { id ${index < 399 ? `...P${index + 1}` : ''} }`)}`],
    ['list', `{ placesNear(latitude: 1, longitude: 1, kinds: [${many(2_000, () => 'CITY')}]) { distanceKm } }`],
    ['commas', `{ places { ${many(400, () => '... {,,,, id,,,, }')} } }`],
  ]),
]
const rootFields = documents('rootFields', [6, 10, 15, 40].flatMap((count): readonly Named[] => [
  [`${count} places`, `{ ${many(count, () => 'places { id }')} }`],
  [`${count} in a fragment`, `{ ...F } fragment F on Query { ${many(count, () => '__typename')} }`],
  [`${count} in two fragments`, `{ ...F ...G } fragment F on Query { ${many(count, () => 'places { id }')} } fragment G on Query { ${many(count, () => 'places { name }')} }`],
]))
const comments = documents('comments', [
  ['one long', `{ places { id } } #${'x'.repeat(45_000)}`],
  ['many short', `{ places { id\n${many(25_000, () => '#\n', '')}} }`],
  ['before', `${many(2_000, () => '# forty characters of nothing at all....\n', '')}{ places { id } }`],
  ['blanks', `{ places {${' '.repeat(50_000)}id } }`],
  ['commas', `{ places {${','.repeat(50_000)}id } }`],
  ['newlines', `{ places {${'\r\n'.repeat(25_000)}id } }`],
  ['byte order marks', `{ places {${'\uFEFF'.repeat(20_000)}${' '.repeat(30_000)}id } }`],
])
const overlappingFragments = documents('overlappingFragments', [25, 40, 60].flatMap((count): readonly Named[] => [
  [`${count} equal fragments`, `{ places { ${many(count, (index) => `...F${index}`)} } } ${many(count, (index) => `fragment F${index} on Place { id name iata country }`)}`],
  [`${count} fragments of fragments`, `{ places { ${many(count, (index) => `...F${index}`)} } } ${many(count, (index) => `fragment F${index} on Place { ...G id } `)} fragment G on Place { id name iata country zone }`],
  [`${count} equal fields below each other`, `{ ${many(count, () => 'places { id name position { latitude } }')} }`],
  [`${count} inline fragments`, `{ places { ${many(count, () => '... on Place { id name position { latitude longitude } }')} } }`],
]))
const longNames = documents('longNames', [101, 1_000, 12_000].flatMap((length): readonly Named[] => {
  const name = 'n'.repeat(length)
  return [
    [`alias of ${length}`, `{ places { ${name}: id } }`],
    [`operation of ${length}`, `query ${name} { places { id } }`],
    [`fragment of ${length}`, `{ places { ...${name} } } fragment ${name} on Place { id }`],
    [`variable of ${length}`, `query Q($${name}: Int! = 1) { searchPlaces(text: "", first: $${name}) { matched } }`],
  ]
}))
const longTexts = documents('longTexts', [1_001, 10_000, 35_000].flatMap((length): readonly Named[] => [
  [`id of ${length}`, `{ carSearch(id: "${'x'.repeat(length)}") { id } }`],
  [`block of ${length}`, `{ carSearch(id: """${'x\n'.repeat(length / 2 + 1)}""") { id } }`],
  [`variable of ${length}`, 'query Q($id: ID!) { carSearch(id: $id) { id } }', { id: 'x'.repeat(length) }],
  [`unused variable of ${length}`, '{ places { id } }', { nobody: 'x'.repeat(length) }],
  [`name of a variable of ${length}`, '{ places { id } }', { ['x'.repeat(length)]: 1 }],
  [`description of ${length}`, '{ places { id } }', { deep: [[[{ text: '한'.repeat(length) }]]] }],
]))

const wide = 'id coverages { name tier form lossOfUse exclusions price { amount } } extras { name kind unit price { amount } } price { lines { label due amount { amount } } total { amount } } vehicle { name details { options } }'
const cost = documents('cost', [
  ...[4, 8, 15].flatMap((count): readonly Named[] => [
    [`${count} pages`, found(many(count, (index) => `a${index}: offers(first: 500) { nodes { ${wide} } edges { node { ${wide} } } }`))],
    [`${count} groups`, found(many(count, (index) => `a${index}: groups(first: 100) { nodes { name offers(first: 100) { ${wide} } } }`))],
    [`${count} pages of a new search`, search(many(count, (index) => `a${index}: offers(first: 500) { nodes { ${wide} } edges { node { ${wide} } } }`)), { input: searchInput }],
  ]),
  ['groups of a hundred with a hundred', found(`groups(first: 100) { nodes { offers(first: 100) { ${wide} } } edges { node { offers(first: 100) { ${wide} } } } }`)],
  ['length in a variable', `query Q($n: Int!) ${found(`groups(first: $n) { nodes { offers(first: $n) { ${wide} } } edges { node { offers(first: $n) { ${wide} } } } }`)}`, { n: 100 }],
  ['length in a default', `query Q($n: Int! = 100) ${found(`groups(first: $n) { nodes { offers(first: $n) { ${wide} } } edges { node { offers(first: $n) { ${wide} } } } }`)}`],
])
const manyOperations = documents('manyOperations', [2, 5, 20, 200].flatMap((count): readonly Named[] => [
  [`${count} and no name`, many(count, (index) => `query Q${index} { places { id } }`)],
  [`${count} and another name`, many(count, (index) => `query Q${index} { places { id } }`), undefined, 'Nobody'],
]))
const nestedTypes = (depth: number): string => (depth === 0 ? 'name' : `fields { name type { name ${nestedTypes(depth - 1)} } }`)
const introspection = documents('introspection', [
  ['the whole schema', getIntrospectionQuery()],
  ['the whole schema, twice', `{ a: __schema { types { name fields { name } } } b: __schema { types { name fields { name } } } }`],
  ['a type', '{ __type(name: "Query") { fields { name } } }'],
  ['beside a search', `{ places { id } __schema { queryType { name } } }`],
  ['in a fragment', '{ ...F } fragment F on Query { __schema { types { name } } }'],
  ['in an inline fragment', '{ ... on Query { __type(name: "Offer") { name } } }'],
  ['under an alias', '{ harmless: __schema { directives { name } } }'],
  ['by name', 'query IntrospectionQuery { __schema { types { kind } } }'],
  ['possible types', '{ __type(name: "CarSearchResult") { possibleTypes { name fields { name } } } }'],
  ['enum values', '{ __type(name: "OfferSort") { enumValues { name description } } }'],
  ['input fields', '{ __type(name: "OfferFilter") { inputFields { name type { name } } } }'],
  ...[1, 2].map((depth): Named => [`fields of types, ${depth} deep`, `{ __schema { types { ${nestedTypes(depth)} } } }`]),
])
const subscriptions = documents('subscriptions', [
  ['a subscription', 'subscription { carSearchProgress(id: "search-1") { id } }'],
  ['a named one', 'subscription Follow { carSearchProgress(id: "search-1") { id offers { totalCount } } }'],
  ['chosen among others', 'query Q { places { id } } subscription S { carSearchProgress(id: "search-1") { id } }', undefined, 'S'],
  ['with a variable', 'subscription S($id: ID!) { carSearchProgress(id: $id) { version } }', { id: 'search-1' }],
  ['under an alias', 'subscription { a: carSearchProgress(id: "search-1") { id } }'],
])
const listOf = (count: number, value: unknown) => Array.from({ length: count }, () => value)
const filtering = `query Q($filter: OfferFilter) ${found('offers(first: 1, filter: $filter) { totalCount }')}`
const manyValues = documents('manyValues', [501, 2_000, 8_000].flatMap((count): readonly Named[] => [
  [`${count} kinds of places`, 'query Q($kinds: [PlaceKind!]) { placesNear(latitude: 33, longitude: 126, kinds: $kinds) { distanceKm } }', { kinds: listOf(count, 'CITY') }],
  [`${count} vendors`, filtering, { filter: { vendors: listOf(count, 'x') } }],
  [`${count} suppliers`, filtering, { filter: { suppliers: listOf(count, 'trip-com') } }],
  [`${count} unused variables`, '{ places { id } }', Object.fromEntries(listOf(count, 1).map((one, index) => [`v${index}`, one]))],
  [`${count} unused lists`, '{ places { id } }', { list: listOf(count / 3, []), more: listOf(count, {}) }],
]))

const deep = (depth: number, name: string) => `{ ${many(depth, () => `${name} {`)} id ${'}'.repeat(depth)} }`
const depth = documents('depth', [
  ['15 fields', deep(15, 'searchPlaces')],
  ...[13, 30, 100, 400].flatMap((count): readonly Named[] => [
    [`${count} fields`, deep(count, 'place')],
    [`${count} offers`, deep(count, 'carSearche')],
    [`${count} in fragments`, `{ ...F0 } ${many(Math.min(count, 150), (index) => `fragment F${index} on Query { places${index} { ...F${index + 1} } }`)} fragment F${Math.min(count, 150)} on Query { id }`],
  ]),
])
const fragmentCycles = documents('fragmentCycles', [
  ...[100, 150, 180].flatMap((count): readonly Named[] => [
    [`a circle of ${count}`, `{ ...F0 } ${many(count, (index) => `fragment F${index} on Query { ...F${(index + 1) % count} places { id } }`)}`],
    [`${count} that spread the next two`, `{ ...F0 } ${many(count, (index) => `fragment F${index} on Query { ...F${(index + 1) % count} ...F${(index + 2) % count} places { id name } }`)}`],
  ]),
  ...[1, 2, 3, 10, 30].flatMap((count): readonly Named[] => [
    [`a circle of ${count}`, `{ ...F0 } ${many(count, (index) => `fragment F${index} on Query { ...F${(index + 1) % count} }`)}`],
    [`a circle of ${count} through fields`, `{ places { ...F0 } } ${many(count, (index) => `fragment F${index} on Place { position { ...F${(index + 1) % count} } }`)}`],
  ]),
  ['all to all', `{ ...F0 } ${many(36, (index) => `fragment F${index} on Query { ${many(36, (other) => `...F${other}`)} }`)}`],
  ['all to all, inline', `{ ...F0 } ${many(36, (index) => `fragment F${index} on Query { ... { ${many(36, (other) => `...F${other}`)} } }`)}`],
])
const manyErrors = documents('manyErrors', [
  ['unknown fields', `{ ${many(600, (index) => `nobody${index}`)} }`],
  ['unknown types', `{ places { id } } ${many(150, (index) => `fragment F${index} on Nobody${index} { id }`)}`],
  ['unknown directives', `{ ${many(200, (index) => `places @nobody${index} { id }`)} }`],
  ['unknown arguments', `{ places(${many(300, (index) => `nobody${index}: 1`)}) { id } }`],
  ['unknown variables', `{ ${many(200, (index) => `a${index}: carSearch(id: $nobody${index}) { id }`)} }`],
  ['unused variables', `query Q(${many(300, (index) => `$v${index}: Int`)}) { places { id } }`],
  ['conflicting aliases', `{ ${many(150, (index) => `same: place(id: "${index}") { id }`)} }`],
])
const probing = documents('probing', [
  'searchCar', 'searchCarss', 'carSearc', 'plase', 'placess', 'searchPlace', 'placeNear', 'reviewQueu', 'priceCalender', 'carsearch',
].flatMap((name): readonly Named[] => [[name, `{ ${name} }`]]).concat([
  ['a field below', '{ places { nam } }'],
  ['an argument', '{ place(ids: "x") { id } }'],
  ['a type', '{ places { ... on Plac { id } } }'],
  ['an enum', '{ placesNear(latitude: 1, longitude: 1, kinds: [AIRPORTS]) { distanceKm } }'],
  ['an input field', `query { searchCars(input: { pickUps: 1 }) { __typename } }`],
  ['a directive', '{ places @includes(if: true) { id } }'],
  ['a fragment without fields', '{ places }'],
]))
const input = (changes: Readonly<Record<string, unknown>>) => ({ input: { ...searchInput, ...changes } })
const deepObject = (depth: number): unknown => (depth === 0 ? 1 : { pickUp: deepObject(depth - 1) })
const find = 'query Find($input: CarSearchInput!) { searchCars(input: $input) { __typename } }'
const page = `query Q($first: Int!) ${found('offers(first: $first) { totalCount }')}`
const wrongVariables = documents('wrongVariables', [
  ['a field that nobody knows', find, input({ pickups: 1 })],
  ['an age in words', find, input({ driver: { age: 'forty', residence: 'KR' } })],
  ['an age beyond 32 bits', find, input({ driver: { age: 2 ** 40, residence: 'KR' } })],
  ['a language of nobody', find, input({ language: 'KOO' })],
  ['an object for a text', find, input({ currency: { toString: 'KRW' } })],
  ['a list for a text', find, input({ currency: [['KRW']] })],
  ['a very long country', find, input({ driver: { age: 30, residence: 'K'.repeat(900) } })],
  ['nothing for something', find, input({ pickUp: null })],
  ['an object, 20 deep', find, { input: deepObject(20) }],
  ['an object, 400 deep', find, { input: deepObject(400) }],
  ['no variables', find],
  ['a list for an object', find, { input: [searchInput, searchInput] }],
  ['nothing', find, { input: null }],
  ...[2 ** 31, 2 ** 53, 1e21, 1e308, -1e308, 0.5, '20', true, [20], { value: 20 }, null].map((first): Named => [`first: ${JSON.stringify(first)}`, page, { first }]),
  ...['9007199254740993', '99999999999999999999999999999999', '1e400', '-1e400', `1${'0'.repeat(900)}`, '0.1e-5'].map((first): Named => [`first: ${first.slice(0, 40)} in the document`, found(`offers(first: ${first}) { totalCount }`)]),
  ['an enum as a text', found('offers(sort: "PRICE_LOW_FIRST") { totalCount }')],
  ['a variable of another type', `query Q($id: Int!) { carSearch(id: $id) { id } }`, { id: 1 }],
  ['a variable of an output type', 'query Q($p: Place) { places { id } }'],
  ['300 variables of which none is given', `query Q(${many(250, (index) => `$v${index}: CarSearchInput!`)}) { places { id } }`],
]).concat([2 ** 53 + 2].map((first) => posted('wrongVariables', 'a number that loses its end', `{"query":${JSON.stringify(page)},"variables":{"first":${first}1}}`)))

const anOperation = { query: '{ places { id } }' }
const batching = [2, 3, 10, 100, 800].flatMap((count) => [
  posted('batching', `${count} operations`, JSON.stringify(listOf(count, anOperation))),
  posted('batching', `${count} look-ups`, JSON.stringify(Array.from({ length: count }, (_, index) => ({ query: `{ carSearch(id: "search-${index}") { id } }` })))),
]).concat([posted('batching', 'one operation in a list', JSON.stringify([anOperation])), posted('batching', 'a named one in a list', JSON.stringify([{ query: 'query Q { places { id } }', operationName: 'Q' }]))])

const inAddress = `/graphql?query=${encodeURIComponent('{ places { id } }')}`
const methods: readonly Hostile[] = [
  ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method): Hostile => ({ family: 'methods', name: `${method} with the document in the address`, method, path: inAddress, headers: {}, body: undefined })),
  ...['PUT', 'PATCH', 'DELETE'].map((method): Hostile => ({ family: 'methods', name: `${method} with a body`, method, path: '/graphql', headers: json, body: Buffer.from(JSON.stringify(anOperation)) })),
  { family: 'methods', name: 'GET with variables', method: 'GET', path: `/graphql?query=${encodeURIComponent('query Q($id: ID!) { carSearch(id: $id) { id } }')}&variables=${encodeURIComponent('{"id":"search-1"}')}`, headers: {}, body: undefined },
  { family: 'methods', name: 'GET that wants JSON', method: 'GET', path: inAddress, headers: { accept: 'application/json' }, body: undefined },
  { family: 'methods', name: 'GET with a preflight header', method: 'GET', path: inAddress, headers: { 'apollo-require-preflight': '1' }, body: undefined },
  { family: 'methods', name: 'GET with a very long document', method: 'GET', path: `${inAddress}%23${'x'.repeat(6_000)}`, headers: {}, body: undefined },
]
const form = `query=${encodeURIComponent('{ places { id } }')}`
const part = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify(anOperation)}\r\n--x--\r\n`
const mediaTypes = [
  ...['text/plain', 'text/plain;charset=utf-8', 'application/graphql', 'text/json', 'application/xml', 'application/octet-stream', 'application/x-json', 'text/html', '*/*', 'application/json5'].map((type) =>
    posted('mediaTypes', type, JSON.stringify(anOperation), { 'content-type': type })),
  posted('mediaTypes', 'a form', form, { 'content-type': 'application/x-www-form-urlencoded' }),
  posted('mediaTypes', 'JSON called a form', JSON.stringify(anOperation), { 'content-type': 'application/x-www-form-urlencoded' }),
  posted('mediaTypes', 'a form with a file', part, { 'content-type': 'multipart/form-data; boundary=x' }),
  posted('mediaTypes', 'a form with a file and a preflight header', part, { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' }),
  posted('mediaTypes', 'none', JSON.stringify(anOperation), {}),
  posted('mediaTypes', 'two', JSON.stringify(anOperation), { 'content-type': 'text/plain, application/json' }),
]
const encodings = ['gzip', 'x-gzip', 'GZIP', 'gzip, gzip'].map((encoding) =>
  posted('encodings', encoding, encoding.includes(',') ? gzipSync(gzipSync(JSON.stringify(anOperation))) : gzipSync(JSON.stringify(anOperation)), { ...json, 'content-encoding': encoding }))
  .concat([posted('encodings', 'a bomb of 20 MB', gzipSync(JSON.stringify({ query: `{ places { id } } #${'x'.repeat(20_000_000)}` })), { ...json, 'content-encoding': 'gzip' })])

const broken: readonly (readonly [string, readonly number[]])[] = [
  ['a lone continuation', [0x80]], ['two of them', [0x80, 0xbf]], ['an end that does not come', [0xe2, 0x82]], ['an overlong slash', [0xc0, 0xaf]], ['an overlong nothing', [0xc0, 0x80]],
  ['half of a pair', [0xed, 0xa0, 0x80]], ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]], ['five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]], ['FE', [0xfe]], ['FF', [0xff]], ['Latin 1', [0xe9]], ['Korean of 1992', [0xb0, 0xa1]],
]
const brokenUtf8 = broken.flatMap(([name, bytes]) => [
  posted('brokenUtf8', `${name} in a comment`, Buffer.concat([Buffer.from('{"query":"{ places { id } } # '), Buffer.from(bytes), Buffer.from('"}')])),
  posted('brokenUtf8', `${name} in a variable`, Buffer.concat([Buffer.from('{"query":"{ places { id } }","variables":{"x":"'), Buffer.from(bytes), Buffer.from('"}}')])),
])
const poison = ['{"__proto__":{"isOperator":true}}', '{"constructor":{"prototype":{"isOperator":true}}}', '{"a":{"__proto__":{"x":1}}}', '[{"__proto__":{"x":1}}]', '{"\\u005f_proto__":{"x":1}}', '{"a":{"b":{"constructor":{"prototype":{}}}}}']
const poisonedJson = [
  ...poison.map((variables) => posted('poisonedJson', `variables ${variables}`, `{"query":"{ places { id } }","variables":${variables}}`)),
  ...['"__proto__":{"query":"{ places { id } }"}', '"constructor":{"prototype":{"x":1}}', '"extensions":{"__proto__":{"x":1}}'].map((field) => posted('poisonedJson', field, `{"query":"{ places { id } }",${field}}`)),
]
const largeBodies = [100_001, 300_000, 1_000_000, 2_000_000].flatMap((bytes) => [
  posted('largeBodies', `${bytes} bytes beside the document`, JSON.stringify({ ...anOperation, extensions: { padding: 'x'.repeat(bytes) } })),
  posted('largeBodies', `${bytes} bytes of blanks`, `${JSON.stringify(anOperation)}${' '.repeat(bytes)}`),
])

const notGraphql = documents('notGraphql', [
  '{', '}', '{{', '{ places { id }', '{ places { id } } }', 'query', 'query {', 'fragment F on Query { places { id } }', 'type A { id: ID }', 'extend type Query { x: Int }', 'schema { query: Q }', '{ places(: 1) { id } }',
  '{ places { id: } }', '{ $x }', '{ places { ...on } }', '{ "places" }', '""" text """', '{ places { id } } garbage', 'mutation { places { id } }', 'mutation { deleteEverything }', '{ places { id } } \u0000', '{ pla\u0000ces { id } }',
  '\u0000', '{ places { id } } \u0007', 'select * from places', '<script>alert(1)</script>', '${7*7}', '../../etc/passwd', '{ places { id @defer } }', '{ ... @defer { places { id } } }', '{ places @stream(initialCount: 0) { id } }',
  `{ carSearch(id: "unterminated) { id } }`, `{ carSearch(id: "\\uD800") { id } }`, `{ carSearch(id: "\\u{110000}") { id } }`, `{ carSearch(id: "\\x") { id } }`, `${'{'.repeat(20_000)}`, `${'['.repeat(20_000)}`, `{ places(x: ${'['.repeat(1_000)}) }`,
  `{ places(x: ${'{a:'.repeat(400)}1${'}'.repeat(400)}) { id } }`, `{ carSearch(id: 00) { id } }`, `{ carSearch(id: 1.) { id } }`,
].map((query, index): Named => [`${index}: ${query.slice(0, 40)}`, query]))
const unicode = documents('unicode', [
  ['a Cyrillic letter', '{ pl\u0430ces { id } }'], ['full width braces', '\uFF5B places \uFF5B id \uFF5D \uFF5D'], ['a zero width space', '{ pla\u200Bces { id } }'], ['right to left', '{ \u202Esecalp { id } }'],
  ['a line separator', '{ places\u2028{ id } }'], ['a no-break space', '{\u00A0places { id } }'], ['a combining mark', '{ places\u0301 { id } }'], ['an emoji', '{ 🚗 { id } }'], ['a private letter', '{ \uE000 }'],
  ['a surrogate alone', '{ places\uD83D { id } }'], ['letters of mathematics', '{ 𝓹𝓵𝓪𝓬𝓮𝓼 { id } }'], ['an ideographic space', '{\u3000places { id } }'], ['Hangul', '{ 장소 { id } }'], ['a soft hyphen', '{ pla\u00ADces { id } }'],
])
const notJson = [
  '', ' ', '{', '}', '[', '"', 'null,', '{"query":}', "{'query':'{ places { id } }'}", '{query:"{ places { id } }"}', '{"query":"{ places { id } }",}', '{"query":"{ places { id } }"} {"query":"x"}', '// {"query":"{ places { id } }"}', '{"query":"a\nb"}',
  '{"query":"\\u12"}', '{"query":"{ places { id } }","variables":{"x":NaN}}', '{"query":"{ places { id } }","variables":{"x":Infinity}}', '{"query":"{ places { id } }","variables":{"x":01}}', '{"query":"{ places { id } }","variables":{"x":0x10}}',
  'undefined', '<xml/>', 'query={places{id}}', '\u0000', '{"query":"\u0000"}', '['.repeat(50_000), '{"a":'.repeat(15_000), `${'['.repeat(40_000)}${']'.repeat(40_000)}`, '"{ places { id } }"', '7', 'true', 'null', '[]', '[[]]', '{}',
].map((body, index) => posted('notJson', `${index}: ${body.slice(0, 40)}`, body))
const notRequests = [
  { query: 7 }, { query: null }, { query: [] }, { query: ['{ places { id } }'] }, { query: { toString: 'x' } }, { query: true }, { query: '' }, { query: '   ' }, { queries: '{ places { id } }' }, { Query: '{ places { id } }' },
  { query: '{ places { id } }', variables: 'x' }, { query: '{ places { id } }', variables: 7 }, { query: '{ places { id } }', variables: '{}' }, { query: '{ places { id } }', operationName: 7 }, { query: '{ places { id } }', operationName: {} },
  { query: '{ places { id } }', operationName: 'Nobody' }, { query: '{ places { id } }', extensions: 'x' }, { id: 'x' }, { documentId: 'x' },
].map((body, index) => posted('notRequests', `${index}: ${JSON.stringify(body).slice(0, 60)}`, JSON.stringify(body)))

export const corpus: readonly Hostile[] = [
  ...aliases, ...typenames, ...directives, ...duplicateFields, ...tokens, ...rootFields, ...comments, ...overlappingFragments, ...longNames, ...longTexts, ...cost, ...manyOperations, ...introspection, ...subscriptions,
  ...manyValues, ...depth, ...fragmentCycles, ...manyErrors, ...probing, ...wrongVariables, ...batching, ...methods, ...mediaTypes, ...encodings, ...brokenUtf8, ...poisonedJson, ...largeBodies, ...notGraphql, ...unicode,
  ...notJson, ...notRequests,
]
