/** Stands in for passerelle: lists of invoices, subscriptions, associations and addresses behind its connectors. */
package org.welco.sandbox.passerelle;
