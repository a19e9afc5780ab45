/** Stands in for passerelle: lists of invoices, subscriptions, associations and addresses behind its connectors, and SMS. */
package org.welco.sandbox.passerelle;
