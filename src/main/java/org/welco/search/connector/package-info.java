/** Sources that a tenant declares itself, such as invoices behind passerelle: how they are read, and shown as lines. */
package org.welco.search.connector;
