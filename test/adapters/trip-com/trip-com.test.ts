import { createDecipheriv } from 'node:crypto'
import { createTripCom } from '../../../adapters/suppliers/trip-com/index.ts'
import { tripCom } from '../../../adapters/suppliers/trip-com/faults.ts'
import { describeSupplier } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import search from './fixtures/search-one-way.json' with { type: 'json' }

const credentials = { vendorId: '10001', secret: '12345678' }

/** Reads a body as the other side would, by its own means. */
function open(body: string): unknown {
  const decipher = createDecipheriv('des-ede3-ecb', Buffer.from(credentials.secret.repeat(3)), null)
  return JSON.parse(decipher.update(body, 'hex', 'utf8') + decipher.final('utf8'))
}

describeSupplier({
  id: tripCom,
  create: ({ baseUrl, http, now }) => createTripCom({ config: { baseUrl, ...credentials }, http, now }),
  server: (sandbox) => sandbox['trip-com'],
  searches: {
    roundTrip: aSearch({ from: places.jeju }),
    oneWay: aSearch({ from: places.narita, to: places.haneda }),
  },
  recorded: { criteria: aSearch({ from: places.narita, to: places.haneda }), exchanges: [search], open },
  enumerations: [
    'groupCode', 'fuelType', 'driveMode', 'transmissionType', 'positionType', 'feeCode', 'packageCode', 'payMode', 'type', 'fuelPolicy', 'chargeMode',
    'licenceTypes', 'geoType',
  ],
  essentials: [
    'msgCode', 'isLastPage', 'queryListCacheId', 'vehicleList', 'vendorList', 'storeList', 'productList', 'vehicleCode', 'vendorCode', 'pStoreCode', 'rStoreCode', 'storeCode',
    'vehicleName', 'vendorName', 'storeName', 'sippCode', 'priceMark', 'priceInfo', 'currentTotalPrice', 'currentCurrencyCode', 'prepaidAmount', 'onSiteAmount',
    'onSiteCurrencyCode', 'oneWayFee', 'feeList', 'amount', 'included', 'packageList', 'packageCode', 'addServices', 'code', 'price', 'currencyCode',
  ],
  items: ['productList'],
  unnoticed: ['feeList'],
  saysNo: (message) => ({ msgCode: 'ERROR', message }),
  secrets: [credentials.secret],
})
