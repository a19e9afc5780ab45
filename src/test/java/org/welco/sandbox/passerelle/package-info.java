/** Stands in for passerelle: a list of invoices behind one of its connectors. */
package org.welco.sandbox.passerelle;
