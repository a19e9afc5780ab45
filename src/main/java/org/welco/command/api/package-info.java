/**
 * Commands over HTTP, for welco-manage and for API clients with the admin right: JSON lines as the command speaks, the
 * exit code last. A servlet and not a resource, because Jersey keeps the first lines back until it has 8 KiB of them.
 */
package org.welco.command.api;
