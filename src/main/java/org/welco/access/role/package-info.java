/**
 * What a signed-in agent may do: the tenant's settings name roles by slug or by name, and give them channels and the
 * knowledge base. Without any such setting nobody comes in but superusers, who see what is missing.
 */
package org.welco.access.role;
