/** The index in the tenant's schema. */
package org.welco.search.store;
