package org.welco.manage;

/** The command cannot be run; the message is one French sentence for the operator. Exit code 1. */
class ManageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManageException(String message) {
        super(message);
    }
}
