/* How the scripts of the cell call our API: as the agent whose page it is, never from a cache, never by way of another address. */

/** @returns fetch's own promise */
export function call(path, more) {
  return fetch(path, { credentials: "same-origin", cache: "no-store", redirect: "error", ...more });
}

/** As JSON, by POST; a farewell outlives its page. */
export function post(path, body, farewell) {
  return call(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), keepalive: Boolean(farewell)
  });
}
