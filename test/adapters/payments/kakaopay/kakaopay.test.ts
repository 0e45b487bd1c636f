import { createKakaoPay, kakaoPay } from '../../../../adapters/payments/kakaopay/index.ts'
import { describeGateway } from '../conformance.ts'
import approve from './fixtures/approve.json' with { type: 'json' }
import cancel from './fixtures/cancel.json' with { type: 'json' }
import order from './fixtures/order.json' with { type: 'json' }

const secretKey = 'DEV_sandbox'

describeGateway({
  id: kakaoPay,
  create: ({ baseUrl, ...parts }) => createKakaoPay({ config: { baseUrl, cid: 'TC0ONETIME', secretKey }, ...parts }),
  server: ({ payments }) => payments.kakaopay,
  recorded: { approve: [approve], cancel: [order, cancel] },
  operations: { approve: 'approve', cancel: 'cancel' },
  says: { maintenance: 'UNKNOWN', unknownPayment: 'UNKNOWN' },
  enumerations: ['status', 'payment_method_type', 'payment_action_type'],
  secrets: [secretKey],
})
