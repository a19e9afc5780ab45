/**
 * The operator's commands on tenants themselves: list, create, delete, migrate. The invariant: data is destroyed only when
 * that was said in so many words, and never a folder. What one tenant does is a command of its own room.
 */
package org.welco.command.tenancy;
