/**
 * One box that finds anyone and any request from a scrap. The index stands beside authentic and w.c.s., for tolerance and
 * speed; they remain the truth. Sources of hits are a port, each with a time limit of its own.
 */
package org.welco.search;
