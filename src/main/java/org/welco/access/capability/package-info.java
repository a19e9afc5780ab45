/**
 * Capabilities: addresses that open one thing for one agent and a few hours, to whoever holds them. For pages of other
 * services that show something of ours where our session does not reach.
 */
package org.welco.access.capability;
