package org.welco.agent;

/** The directory of agents gave no usable answer. Its message says why, and names nobody. */
public class AgentDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AgentDirectoryException(String message) {
        super(message);
    }

    public AgentDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
