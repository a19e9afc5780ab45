/** How what was typed finds rows of the index, whatever they are: keys, proofs on the row, reasons, order. */
package org.welco.search.find;
