/** The portals of the agents: pages in gadjo's manner, that frame the cells of Welco. */
package org.welco.sandbox.portal;
