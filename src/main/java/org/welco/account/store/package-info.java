/** What is kept of the making of accounts, in SQL. */
package org.welco.account.store;
