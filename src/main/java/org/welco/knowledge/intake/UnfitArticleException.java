package org.welco.knowledge.intake;

/** An article, or a file of articles, cannot be taken; the message says why, in French. */
public class UnfitArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitArticleException(String message) {
        super(message);
    }

    public UnfitArticleException(String message, Throwable cause) {
        super(message, cause);
    }
}
