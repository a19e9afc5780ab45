/** Other services say that something changed: it is read again at once, from where it is true. */
package org.welco.search.hint;
