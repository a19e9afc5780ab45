/** What confirmations do by the clock, and what an administrator is told of them. */
package org.welco.confirmation.job;
