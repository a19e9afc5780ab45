/**
 * Guest: authentic, which knows people, roles and API clients. For now the last only, by {@code POST
 * /api/check-api-client/}, which answers 200 for a good pair and for a bad one alike, and 403 when we lack the right to
 * search users everywhere.
 */
package org.welco.publik.authentic;
