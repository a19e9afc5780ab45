/**
 * Commands that operators run per tenant, with Django's habits: the port that rooms implement, and what a command
 * may say. How a command is reached over HTTP stands in command.api; the terminal's side is manage.
 */
package org.welco.command;
