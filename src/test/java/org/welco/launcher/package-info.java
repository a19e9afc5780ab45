/**
 * How the product runs on one machine: an embedded PostgreSQL, the sandbox and the real server with the real WAR. What
 * {@code mvn} starts and what the integration tests start is the same code. Nothing of this is in the WAR.
 */
package org.welco.launcher;
