package org.welco.platform.config;

/** A process-wide setting is wrong: the message is one sentence naming the key, without the value of a secret. */
public class ProcessSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProcessSettingException(String message) {
        super(message);
    }
}
