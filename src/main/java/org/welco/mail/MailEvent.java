package org.welco.mail;

/** What can happen to a letter, as its journal names it. */
public enum MailEvent {
    RECEIVED,
    RETURNED,
    REFUSED,
    REQUEST_BEGUN,
    REQUEST_DETACHED,
    REQUEST_LINKED,
    ANSWERED,
    /** The agent took his refusal back before it left. */
    REFUSAL_UNDONE,
    /** The agent took his answer back before it left. */
    ANSWER_UNDONE,
    /** An agent opened a finished letter again. */
    REOPENED,
    STEP_DELIVERED,
    STEP_BLOCKED,
    STEP_UNCERTAIN,
    STEP_REPLAYED,
    STEP_SETTLED_BY_HAND,
    GONE,
    DOCUMENT_KEPT,
    DOCUMENT_PURGED,
    CLAIM_TAKEN_OVER
}
