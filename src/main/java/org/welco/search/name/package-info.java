/**
 * The words of all names of a tenant, in memory, and how a misheard or mistyped one is found among them: exact, begun, near,
 * or of the same French sound.
 */
package org.welco.search.name;
