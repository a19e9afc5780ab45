/** Articles in PostgreSQL. */
package org.welco.knowledge.store;
