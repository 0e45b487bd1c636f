import { createSkRentacar, skRentacar } from '../../../adapters/suppliers/sk-rentacar/index.ts'
import { describeSupplier } from '../conformance.ts'
import { aSearch, places } from '../searches.ts'
import availabilities from './fixtures/availabilities.json' with { type: 'json' }
import branches from './fixtures/branches.json' with { type: 'json' }
import models from './fixtures/models.json' with { type: 'json' }

const credentials = { partnerCode: 'FORECOURT', secret: 'sandbox-secret' }

describeSupplier({
  id: skRentacar,
  create: ({ baseUrl, http, now }) => createSkRentacar({ config: { baseUrl, ...credentials }, http, now }),
  server: (sandbox) => sandbox['sk-rentacar'],
  searches: {
    roundTrip: aSearch({ from: places.gimpo }),
    oneWay: aSearch({ from: places.busan, to: places.gimpo }),
  },
  recorded: { criteria: aSearch({ from: places.jeju }), exchanges: [availabilities, models, branches] },
  // Not `carClass`: a class that nobody has heard of drops its car on purpose (Q6).
  enumerations: [
    'fuel', 'transmission', 'lossOfUse', 'exclusions', 'licenseType', 'type', 'period', 'fuelPolicy', 'payTiming', 'dayType', 'pickupType', 'unit', 'coverCode',
  ],
  essentials: [
    'resultCode', 'data', 'items', 'offerId', 'modelCode', 'branchCode', 'returnBranchCode', 'salePrice', 'oneWayFee', 'payTiming', 'covers', 'coverCode',
    'includeYn', 'mandatoryAtDeskYn', 'price', 'deductible', 'deductibleRate', 'exclusions', 'branchName', 'modelName', 'carClass', 'sippCode', 'extras', 'code', 'name',
  ],
  items: ['items'],
  unnoticed: ['businessHours'],
  saysNo: (resultMessage) => ({ resultCode: '9999', resultMessage, trackingId: 't1', data: null }),
  secrets: [credentials.secret],
})
