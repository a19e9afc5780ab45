/**
 * The database as such: schema switch of each transaction, migrations, start-up checks, direct connections. Knows
 * schemas by plain name, never a tenant nor a table of the trade.
 */
package org.welco.platform.persistence;
