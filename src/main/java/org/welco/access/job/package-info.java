/** What access does by the clock: sweeping nonces too old to matter. */
package org.welco.access.job;
