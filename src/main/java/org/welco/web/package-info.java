/**
 * The shell around every room: JAX-RS application, headers, error answers, version. No word of the trade.
 */
package org.welco.web;
