/**
 * Work that may go wrong in ways no exception tells: done in a Java process of its own, bounded in memory, time and what it
 * may answer. Whatever happens there, this process goes on.
 */
package org.welco.platform.child;
