import { createOpenTravel } from '../../../adapters/suppliers/opentravel/index.ts'
import { cartrawler } from '../../../adapters/suppliers/opentravel/partners/cartrawler.ts'
import { describeSupplier } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import { jsonCodec, openWith } from './codec.ts'
import { enumerations, essentials } from './fields.ts'
import search from './fixtures/cartrawler-search-one-way.json' with { type: 'json' }

const user = '270000'

describeSupplier({
  id: cartrawler.id,
  folder: 'opentravel',
  create: ({ baseUrl, http, now }) => createOpenTravel(cartrawler)({ config: { baseUrl, user }, http, now }),
  server: (sandbox) => sandbox.cartrawler,
  searches: {
    roundTrip: aSearch({ from: places.gimpo }),
    oneWay: aSearch({ from: places.narita, to: places.haneda }),
  },
  recorded: { criteria: aSearch({ from: places.narita, to: places.haneda }), exchanges: [search], open: openWith(jsonCodec) },
  codec: jsonCodec,
  enumerations,
  essentials,
  items: ['VehVendorAvail', 'VehAvail'],
  unnoticed: [],
  saysNo: (message) => ({ Errors: { Error: { '@Type': '12', '@ShortText': message } } }),
  secrets: [user],
})
