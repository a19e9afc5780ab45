/**
 * The sandbox: stands in for the neighbours of Welco (Maarch, w.c.s., authentic), as strict as the originals. One
 * HTTP server on loopback, one host name per neighbour, state in PostgreSQL, faults on demand. Used by the launcher and
 * by the tests; never in the WAR. It is never bent to make a test pass: what it answers is what was recorded.
 */
package org.welco.sandbox;
