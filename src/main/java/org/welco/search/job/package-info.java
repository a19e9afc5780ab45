/** The index is kept up to date by a timer, and by hand. */
package org.welco.search.job;
