/** Articles for programs, and for portals that show them. */
package org.welco.knowledge.api;
