/**
 * Outbound HTTP for every guest: one connector that never repeats a call by itself, time-outs, no redirect on a
 * write. Knows no remote system by name.
 */
package org.welco.platform.http;
