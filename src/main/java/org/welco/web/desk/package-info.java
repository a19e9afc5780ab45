/** The desk: which parts stand on its first page, in which order, for whom. */
package org.welco.web.desk;
