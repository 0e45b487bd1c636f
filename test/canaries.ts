/**
 * Invented secrets and personal data, each found nowhere else. An area that takes a new kind (payments) adds its canaries here and pushes them through
 * its own ways in; what leaves the gateway is then searched for all of them.
 */
export const personalCanaries = {
  card: '4539 5787 6362 1486',
  cardWithoutSpaces: '5425233430109903',
  telephone: '010-8642-9753',
  telephoneAbroad: '+82 10-7531-8642',
  eMail: 'canary.kim+trip@canary-mail.example',
  account: '352-8642-9753-13',
  licence: '11-24-864297-53',
  passport: 'M86429753',
  residentNumber: '860429-1975318',
} as const

/** Secrets have no shape: they are kept out by the place where they stand. */
export const secretCanaries = {
  operatorToken: 'canary-operator-token-8642',
  wrongToken: 'canary-wrong-token-9753',
  cookie: 'canary-cookie-7531',
  passcode: 'canary-passcode-8642',
  supplierSecret: 'canary-supplier-secret-9753',
  apiKey: 'canary-api-key-7531',
} as const

export const canaries: Readonly<Record<string, string>> = { ...personalCanaries, ...secretCanaries }

/** Names of the canaries that a text holds, also as part of an address, of a name, or packed. */
export function canariesIn(text: string): readonly string[] {
  return Object.entries(canaries).filter(([, canary]) => formsOf(canary).some((form) => text.includes(form))).map(([name]) => name)
}

const formsOf = (canary: string): readonly string[] => [...new Set([
  canary, encodeURIComponent(canary), canary.replaceAll(' ', '+'), canary.replaceAll(/\W/g, '_'), canary.replaceAll(/\W/g, ''), Buffer.from(canary).toString('base64'),
])]
