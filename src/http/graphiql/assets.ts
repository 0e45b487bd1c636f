import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Everything that the page may load, by name; nothing else of the packages can be reached. */
export const assets = {
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
  'graphql-ws.js': ['graphql-ws', 'umd/graphql-ws.min.js'],
  'start.js': ['', 'start.js'],
  'start.css': ['', 'start.css'],
} as const satisfies Record<string, readonly [string, string]>
export type AssetName = keyof typeof assets

export const isAssetName = (name: string): name is AssetName => Object.hasOwn(assets, name)

const mediaTypes = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const
export const mediaTypeOf = (name: AssetName): string => mediaTypes[name.endsWith('.js') ? 'js' : 'css']

/** From the package that is installed, or from beside this file: no content network, so the page works without the internet. */
export function readAsset(name: AssetName): Promise<Buffer> {
  const [packageName, path] = assets[name]
  const folder = packageName === '' ? new URL('./', import.meta.url) : new URL(`${import.meta.resolve(`${packageName}/package.json`)}/../`)
  return readFile(fileURLToPath(new URL(path, folder)))
}
