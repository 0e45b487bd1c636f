import { bookingDemand } from '../../../adapters/suppliers/booking-demand/faults.ts'
import { createBookingDemand } from '../../../adapters/suppliers/booking-demand/index.ts'
import { describeSupplier, waive } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import depots from './fixtures/depots.json' with { type: 'json' }
import details from './fixtures/details.json' with { type: 'json' }
import search from './fixtures/search.json' with { type: 'json' }
import suppliers from './fixtures/suppliers.json' with { type: 'json' }

const credentials = { affiliateId: '1234567', token: 'sandbox-token' }

describeSupplier({
  id: bookingDemand,
  create: ({ baseUrl, http, now }) => createBookingDemand({ config: { baseUrl, ...credentials }, http, now }),
  server: (sandbox) => sandbox['booking-demand'],
  searches: {
    roundTrip: aSearch({ from: places.jeju }),
    oneWay: aSearch({ from: places.narita, to: places.haneda }),
  },
  recorded: { criteria: aSearch({ from: places.gimpo, to: places.seoulStation, age: 23 }), exchanges: [search, details, depots, suppliers] },
  enumerations: [
    'categories', 'type', 'context', 'insurance_package', 'fuel', 'distance_unit', 'timing', 'charge', 'depot_location_type', 'special_offer', 'transmission', 'features', 'services', 'mode',
  ],
  essentials: [
    'data', 'metadata', 'next_page', 'search_token', 'id', 'car', 'offer', 'supplier', 'policies', 'damage_excess', 'theft_excess', 'insurance_package', 'payment', 'timing', 'amount', 'value',
    'currency', 'price', 'total', 'extra_charges', 'charge', 'total_amount', 'route', 'pickup', 'dropoff', 'depot', 'model', 'specification', 'code', 'location', 'name', 'ko', 'en-gb', 'ja',
    'zh-cn', 'products', 'type', 'mode', 'unit_amount', 'pay', 'display', 'extras',
  ],
  items: ['data'],
  unnoticed: [],
  saysNo: (message) => ({ request_id: 'r1', errors: [{ id: '500', message }] }),
  secrets: [credentials.token],
}, ['branches', 'vehicles', 'extras'].map((method) => waive(`${method}: as many references as the limit says go in one call`, 'Q2: depots, cars and the names of extras come from lists that are read whole')))
