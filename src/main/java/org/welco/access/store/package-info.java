/** What access keeps in the database: nonces, in the schema that all tenants share. */
package org.welco.access.store;
