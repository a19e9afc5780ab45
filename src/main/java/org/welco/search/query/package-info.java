/**
 * What an agent typed, understood by its shape alone: no table, no tenant, no network. One text may have several readings.
 */
package org.welco.search.query;
