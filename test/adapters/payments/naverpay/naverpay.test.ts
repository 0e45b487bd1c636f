import { createNaverPay, naverPay } from '../../../../adapters/payments/naverpay/index.ts'
import { describeGateway } from '../conformance.ts'
import apply from './fixtures/apply.json' with { type: 'json' }
import cancel from './fixtures/cancel.json' with { type: 'json' }

const credentials = { partnerId: 'naverpay-partner', clientId: 'sandbox-client', clientSecret: 'sandbox-client-secret', chainId: 'sandbox-chain' }

describeGateway({
  id: naverPay,
  create: ({ baseUrl, ...parts }) => createNaverPay({ config: { baseUrl, ...credentials, windowUrl: `${baseUrl}/window` }, ...parts }),
  server: ({ payments }) => payments.naverpay,
  recorded: { approve: [apply], cancel: [cancel] },
  operations: { approve: 'apply', cancel: 'cancel' },
  says: { maintenance: 'LATER', unknownPayment: 'OK' },
  enumerations: ['admissionState', 'primaryPayMeans'],
  secrets: [credentials.clientSecret],
})
