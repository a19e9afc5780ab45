/** Confirmations, in SQL. */
package org.welco.confirmation.store;
