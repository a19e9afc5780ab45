/**
 * The one clock. Whoever needs the time asks for it here, so that tests can set it.
 */
package org.welco.platform.time;
