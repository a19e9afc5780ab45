/** The search for agents, programs and portals. */
package org.welco.search.api;
