/**
 * The mail registry on the other side, as a port: list, fetch, report a step, read back. Speaks of letters and
 * steps; the guest that implements it (maarch) knows the wire. Every failure is a RegistryException of one kind.
 */
package org.welco.mail.registry;
