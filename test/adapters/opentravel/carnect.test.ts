import { createOpenTravel } from '../../../adapters/suppliers/opentravel/index.ts'
import { carnect } from '../../../adapters/suppliers/opentravel/partners/carnect.ts'
import { describeSupplier } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import { fixtureOf, openWith, xmlCodec } from './codec.ts'
import { enumerations, essentials } from './fields.ts'

const credentials = { user: 'forecourt', password: 'sandbox-password' }

describeSupplier({
  id: carnect.id,
  folder: 'opentravel',
  create: ({ baseUrl, http, now }) => createOpenTravel(carnect)({ config: { baseUrl, ...credentials }, http, now }),
  server: (sandbox) => sandbox.carnect,
  searches: {
    roundTrip: aSearch({ from: places.gimpo }),
    oneWay: aSearch({ from: places.narita, to: places.haneda }),
  },
  recorded: { criteria: aSearch({ from: places.narita, to: places.haneda }), exchanges: [fixtureOf('carnect-search-one-way')], open: openWith(xmlCodec) },
  codec: xmlCodec,
  enumerations,
  essentials: ['Envelope', 'Body', ...essentials],
  items: ['VehVendorAvail', 'VehAvail'],
  unnoticed: [],
  saysNo: (message) => ({ Envelope: { Body: { OTA_VehAvailRateRS: { Errors: { Error: { '@Type': '12', '@Code': '448', '@ShortText': message } } } } } }),
  secrets: [credentials.password],
})
