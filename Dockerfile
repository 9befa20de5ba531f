# Two images from one build: `api` (Node, the API and its database scripts) and `web` (Caddy, HTTPS in front of it).
FROM node:24-slim AS build
WORKDIR /storehouse
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim AS api
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MEDIA_DIR=/media WEB_DIR=/storehouse/dist/web LOG_FORMAT=json
WORKDIR /storehouse
COPY --from=build /storehouse/package.json /storehouse/tsconfig.json /storehouse/tsconfig.base.json ./
COPY --from=build /storehouse/node_modules node_modules
COPY --from=build /storehouse/dist dist
COPY --from=build /storehouse/libs libs
COPY --from=build /storehouse/database database
# The database's scripts hash passwords as the API does.
COPY --from=build /storehouse/apps/api/src/auth/password.ts apps/api/src/auth/password.ts
COPY --from=build /storehouse/tools tools
COPY --from=build /storehouse/scripts scripts
# A new volume takes over the owner of the folder it is mounted on.
RUN install -d -o node -g node /media
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/api/apps/api/src/main.js"]

FROM caddy:2-alpine AS web
COPY docker/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /storehouse/dist/web /srv
# Above 1023 no root is needed; the host maps 80 and 443 to these ports. The copy has not the file's own privileges,
# which a container without capabilities could not start.
RUN cp /usr/bin/caddy /usr/bin/plain && mv /usr/bin/plain /usr/bin/caddy \
  && adduser -D -u 1000 caddy && mkdir -p /data /config && chown -R caddy /data /config
USER caddy
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2019/config/"]
