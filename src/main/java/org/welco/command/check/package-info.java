/**
 * What an administrator is told about a tenant's settings: each room that reads some proves them, changing nothing. The command
 * {@code check} says it all, the page of the first day shows it.
 */
package org.welco.command.check;
