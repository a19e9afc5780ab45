/** Stands in for passerelle: connectors of invoices and of SMS. */
package org.welco.sandbox.passerelle;
