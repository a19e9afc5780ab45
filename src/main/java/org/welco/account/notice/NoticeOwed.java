package org.welco.account.notice;

/** A notice was written: fired in the transaction, to be observed after its success. */
public record NoticeOwed(long update) {}
