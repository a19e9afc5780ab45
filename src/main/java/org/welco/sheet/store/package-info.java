/** Which sheets were opened, in SQL. */
package org.welco.sheet.store;
