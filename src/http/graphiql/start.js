// Runs in the browser, after the scripts that page.ts lists: React, ReactDOM, graphqlWs and GraphiQL are globals of theirs.
/* global React, ReactDOM, graphqlWs, GraphiQL */
const { tabs, idOfLastSearch } = JSON.parse(document.getElementById('examples').textContent)

const socketUrl = new URL('/graphql', location.href)
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
const followers = graphqlWs.createClient({ url: socketUrl.href, lazy: true })

let lastSearch

async function post(operation) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(operation),
  })
  const answer = await response.json()
  lastSearch = answer.data?.searchCars?.id ?? lastSearch
  return answer
}

/** Makes the first example's search when another tab needs one and none was made yet. */
async function ensureSearch() {
  const [{ query, variables }] = tabs
  if (!lastSearch) await post({ query, variables: JSON.parse(variables) })
  return lastSearch ?? idOfLastSearch
}

/** A search that has only just begun: of a day that hardly anybody has asked for, and answered before any supplier can be. */
async function beginSearch() {
  const { input } = JSON.parse(tabs[0].variables)
  const later = (at, days) => new Date(Date.parse(`${at}Z`) + days * 86_400_000).toISOString().slice(0, 16)
  const days = 1 + Math.floor(Math.random() * 250)
  const variables = {
    input: { ...input, pickUp: { ...input.pickUp, at: later(input.pickUp.at, days) }, dropOff: { ...input.dropOff, at: later(input.dropOff.at, days) } },
  }
  const query = 'query Begin($input: CarSearchInput!) { searchCars(input: $input, maxWaitMs: 100) { ... on CarSearch { id } } }'
  await post({ query, variables })
  return lastSearch ?? idOfLastSearch
}

const operations = /^\s*(query|mutation|subscription)\s+(\w+)/gm

/** The operation that is meant. Who runs a tab right after opening it still sends the name that the tab before had. */
function chosen({ query, operationName }) {
  const found = [...query.matchAll(operations)].map(([, kind, name]) => ({ kind, name }))
  return found.find(({ name }) => name === operationName) ?? found[0] ?? { kind: 'query', name: undefined }
}

async function fetcher({ query, operationName, variables }) {
  const { kind, name } = chosen({ query, operationName })
  const findSearch = kind === 'subscription' ? beginSearch : ensureSearch
  const id = variables?.id === idOfLastSearch ? { id: await findSearch() } : {}
  const operation = { query, operationName: name, variables: { ...variables, ...id } }
  return kind === 'subscription' ? followers.iterate(operation) : post(operation)
}

/** Tabs live as long as the window: a later visit begins with examples whose dates are ahead again. */
const storage = window.sessionStorage
const isFirstVisit = storage.getItem('graphiql:tabState') === null

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    storage,
    defaultTabs: tabs,
    // GraphiQL fills in the variables of a tab when it is opened, not those of the tab that it begins with.
    variables: isFirstVisit ? tabs[0].variables : undefined,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
  }),
)
