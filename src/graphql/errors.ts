import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { scrub } from '#domain/scrub.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { PlaceQueryRefused } from '../catalogue/places/place-query-refused.ts'
import { PageRefused } from '../search/page-refused.ts'

/**
 * Every code that `errors[].extensions.code` can have; clients may rely on them. What a traveller can put right in a search is no error but
 * the type InvalidCarSearch.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_USER_INPUT: 'A variable does not fit its type, or an argument is outside its limits.',
  BAD_REQUEST: 'The request is not one of GraphQL over HTTP.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash is not known here: send the text with it once.',
  OPERATION_NOT_LISTED: 'The operation is not on the list of those that are executed here.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds several operations and does not tell which, or not the one that is named.',
  SUBSCRIPTION_NEEDS_WEBSOCKET: 'Subscriptions are served over WebSocket (graphql-transport-ws) on the same path.',
  TOO_MANY_SUBSCRIPTIONS: 'One connection follows too many searches at once.',
  TOO_MANY_TOKENS: 'The document is too long.',
  TOO_DEEP: 'The selection is nested too deeply.',
  TOO_MANY_ALIASES: 'The document has too many aliases.',
  TOO_MANY_DIRECTIVES: 'The document has too many directives.',
  TOO_MANY_ROOT_FIELDS: 'The operation asks for too many things at once.',
  TOO_MANY_SELECTIONS: 'One selection lists too many fields.',
  TEXT_TOO_LONG: 'A name or a text is too long.',
  TOO_MANY_VALUES: 'The variables hold too many values.',
  TOO_COSTLY: 'The answer could grow too large.',
  PAGE_SIZE_OUT_OF_RANGE: '`first` is outside its limits.',
  CURSOR_NOT_READABLE: '`after` is not a cursor of ours.',
  CURSOR_OF_ANOTHER_SEARCH: '`after` belongs to another search.',
  CURSOR_EXPIRED: 'The version that `after` names is not kept any more: begin with the first page.',
  AMOUNT_NOT_READABLE: 'An amount in the filter is not a decimal number.',
  ACRISS_PATTERN_NOT_READABLE: 'The class in the filter is not a pattern of four letters.',
  RANGE_REVERSED: 'A range in the filter ends before it begins.',
  SEARCH_NOT_FOUND: 'The search is not kept any more: search again.',
  SUPPLIER_UNAVAILABLE: 'A supplier could not tell something about an offer; the rest of the answer stands.',
  OVERLOADED: 'There is more to do than can be done at once: try again, elsewhere or a little later.',
  RATE_LIMITED: 'The client has asked for more than is answered in a minute.',
  FORBIDDEN: 'This is for operators, and needs their token.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
} as const
export type ErrorCode = keyof typeof errorCodes

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errorCodes, code)

/** An error that is meant for the client. `status` matters only where it refuses the whole operation. */
export const refusal = (code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...details, http: { status } } })

/** Throws FORBIDDEN to everybody who is no operator. */
export function requireOperator({ isOperator }: { readonly isOperator: boolean }): void {
  if (!isOperator) throw refusal('FORBIDDEN', 'This is for operators: send their token as `Authorization: Bearer …`.')
}

export const searchNotFound = (id: string): GraphQLError =>
  refusal('SEARCH_NOT_FOUND', `We keep no search "${id.slice(0, 60)}" any more: search again.`)

/** graphql-js proposes names of the schema to whoever misspells one; in production it is not explained to strangers. */
export const withoutSuggestion = <Shown extends { readonly message: string }>(shown: Shown): Shown => ({ ...shown, message: shown.message.replace(/ Did you mean [^?]*\?/, '') })

/** What the client sees of an error, and whether we must look into it. */
export type ShownError = { readonly shown: GraphQLFormattedError; readonly isOurFault: boolean }

/** Translates what we know and masks everything else: the text of an unexpected error may name hosts, queries or people. */
export function showError(formatted: GraphQLFormattedError, error: unknown): ShownError {
  const { shown, isOurFault } = translate(formatted, error)
  return { shown: { ...shown, message: scrub(shown.message) }, isOurFault }
}

function translate(formatted: GraphQLFormattedError, error: unknown): ShownError {
  const original = unwrapResolverError(error)
  const show = (message: string, extensions: { readonly code: ErrorCode } & Readonly<Record<string, unknown>>) => ({ ...formatted, message, extensions })
  if (original instanceof PageRefused) {
    const { code, field, limit, message } = original
    return { shown: show(message, { code, field, limit }), isOurFault: false }
  }
  if (original instanceof PlaceQueryRefused) {
    const { field, limit, message } = original
    return { shown: show(message, { code: 'BAD_USER_INPUT', field, limit }), isOurFault: false }
  }
  if (original instanceof SupplierFault) {
    return { shown: show('The supplier could not tell just now.', { code: 'SUPPLIER_UNAVAILABLE', supplier: original.supplier }), isOurFault: false }
  }
  if (original instanceof GraphQLError && isErrorCode(formatted.extensions?.['code']) && formatted.extensions['code'] !== 'INTERNAL_SERVER_ERROR') {
    return { shown: formatted, isOurFault: false }
  }
  return { shown: show('Something went wrong on our side.', { code: 'INTERNAL_SERVER_ERROR' }), isOurFault: true }
}
