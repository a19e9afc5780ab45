/** authentic, as far as the API of letters needs it: API clients checked by {@code POST /api/check-api-client/}. */
package org.welco.sandbox.authentic;
