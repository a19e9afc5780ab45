/**
 * What must be told to the registry: an outbox row per letter and step, written in the transaction of what it
 * tells, sent in order, repeated with care, never dropped.
 */
package org.welco.mail.delivery;
