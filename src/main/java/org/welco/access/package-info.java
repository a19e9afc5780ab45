/**
 * Who is calling and what he may do: callers, rights, and the one table of paths and callers. Deny by default: a
 * path that is not in the table is refused. How a proof is verified stands in access.web and in the guests.
 */
package org.welco.access;
