package org.welco.mail.delivery;

/** A step was written in the outbox: fired in the transaction, to be observed after its success. */
public record DeliveryQueued(long mailId) {}
