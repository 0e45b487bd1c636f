import type { FastifyInstance } from 'fastify'
import type { EpochMs } from '#domain/time.ts'
import { isAssetName, mediaTypeOf, readAsset } from './assets.ts'
import { createExamples, idOfLastSearch } from './examples.ts'

/** The page may load from us alone. GraphiQL's editor writes styles into the page and pictures of its own as data. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** A page to try the schema on, at `/graphiql`, with worked examples. Never installed in production. */
export async function installGraphiql(app: FastifyInstance, now: () => EpochMs): Promise<void> {
  app.get('/graphiql', async (_, reply) =>
    reply.type('text/html; charset=utf-8').headers({ 'content-security-policy': contentPolicy, 'cache-control': 'no-store' }).send(pageAt(now())))
  app.get<{ Params: { name: string } }>('/graphiql/:name', async ({ params }, reply) => {
    if (!isAssetName(params.name)) return reply.callNotFound()
    return reply.type(mediaTypeOf(params.name)).header('cache-control', 'no-cache').send(await readAsset(params.name))
  })
}

/** Data inside HTML: a `<` could end the script element that holds it. */
const asJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

const pageAt = (now: EpochMs): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Forecourt GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/start.css">
</head>
<body>
<div id="graphiql">Loading…</div>
<script type="application/json" id="examples">${asJson({ tabs: createExamples(now), idOfLastSearch })}</script>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphql-ws.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`
