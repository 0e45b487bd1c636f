import { createToss, toss } from '../../../../adapters/payments/toss/index.ts'
import { describeGateway } from '../conformance.ts'
import cancel from './fixtures/cancel.json' with { type: 'json' }
import confirm from './fixtures/confirm.json' with { type: 'json' }

const secretKey = 'test_sk_sandbox'

describeGateway({
  id: toss,
  create: ({ baseUrl, ...parts }) => createToss({ config: { baseUrl, secretKey, windowUrl: `${baseUrl}/window` }, ...parts }),
  server: ({ payments }) => payments.toss,
  recorded: { approve: [confirm], cancel: [cancel] },
  operations: { approve: 'confirm', cancel: 'cancel' },
  says: { maintenance: 'LATER', unknownPayment: 'OK' },
  enumerations: ['status', 'method', 'type', 'cancelStatus', 'acquireStatus', 'cardType', 'ownerType'],
  secrets: [secretKey, Buffer.from(`${secretKey}:`).toString('base64')],
})
