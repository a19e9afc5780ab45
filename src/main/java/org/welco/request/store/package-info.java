/** Requests begun at the desk and how agents begin them, in SQL. */
package org.welco.request.store;
