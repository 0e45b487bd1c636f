# syntax=docker/dockerfile:1
# The pages. Their tools stay in this stage; Vite's compiler is an optional package, one for each platform.
FROM node:26-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY web web
RUN npm run build

FROM node:26-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node, so the pinned one of the lock file (an optional package) stays out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:26-bookworm-slim
ENV NODE_ENV=production PORT=4000 HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY schema schema
COPY src src
COPY adapters adapters
COPY --from=pages /app/web/dist web/dist
COPY web/generated/persisted-documents.json web/generated/
# Used only by the compose file's demo; the gateway never imports it (test/architecture.test.ts).
COPY sandbox sandbox
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=2s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
