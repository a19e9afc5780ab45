/**
 * API clients that call with an identifier and a password: those of the tenant's setting {@code API_CLIENTS}, else those of
 * the directory. Nothing here tells a wrong password from an unknown identifier, and a directory that is down is never
 * called a wrong password.
 */
package org.welco.access.basic;
