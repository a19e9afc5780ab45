/**
 * Guest: authentic, which knows people, roles and API clients. Here: API clients, by {@code POST /api/check-api-client/}, which
 * answers 200 for a good pair and for a bad one alike, and 403 when we lack the right to search users everywhere; agents, by {@code
 * GET /api/users/<uuid>/}, which answers 404 for whoever is deleted or out of our reach, and shows deactivated accounts. Citizens
 * and sign-in stand beside.
 */
package org.welco.publik.authentic;
