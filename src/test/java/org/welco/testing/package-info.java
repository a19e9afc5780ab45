/**
 * The kit of the integration tests: the whole product started once per run, and clients that speak to it as its
 * neighbours do. Use {@link org.welco.testing.RunningWelco#get()}; nothing has to be stopped by a test.
 */
package org.welco.testing;
