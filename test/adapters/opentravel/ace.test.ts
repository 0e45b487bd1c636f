import { createOpenTravel } from '../../../adapters/suppliers/opentravel/index.ts'
import { ace } from '../../../adapters/suppliers/opentravel/partners/ace.ts'
import { describeSupplier } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import { fixtureOf, openWith, xmlCodec } from './codec.ts'
import { enumerations, essentials } from './fields.ts'

const user = 'FORECOURT-ACE'

describeSupplier({
  id: ace.id,
  folder: 'opentravel',
  create: ({ baseUrl, http, now }) => createOpenTravel(ace)({ config: { baseUrl, user }, http, now }),
  server: (sandbox) => sandbox.ace,
  searches: {
    roundTrip: aSearch({ from: places.bangkok }),
    oneWay: aSearch({ from: places.bangkok, to: places.donMueang }),
  },
  recorded: { criteria: aSearch({ from: places.bangkok, to: places.donMueang }), exchanges: [fixtureOf('ace-search-one-way')], open: openWith(xmlCodec) },
  codec: xmlCodec,
  enumerations,
  essentials,
  items: ['VehAvail'],
  unnoticed: [],
  saysNo: (message) => ({ OTA_VehAvailRateRS: { Errors: { Error: { '@Type': '12', '@Code': '448', '@ShortText': message } } } }),
  secrets: [user],
})
