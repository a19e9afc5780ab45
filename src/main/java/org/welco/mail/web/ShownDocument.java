package org.welco.mail.web;

import java.io.Serializable;
import java.util.Locale;
import org.welco.mail.MailSheet;

/**
 * The document of a letter as the pane is told of it: ids and facts, no content. Getters, for pages read beans.
 */
public final class ShownDocument implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String reference;
    private final String state;
    private final String type;
    private final long size;

    private ShownDocument(String reference, String state, String type, long size) {
        this.reference = reference;
        this.state = state;
        this.type = type;
        this.size = size;
    }

    public static ShownDocument of(MailSheet.Summary letter) {
        return new ShownDocument(
                letter.reference().text(),
                letter.document().state().name().toLowerCase(Locale.ROOT),
                letter.document().mediaType().orElse(""),
                letter.document().size().orElse(0L));
    }

    /** Such as {@code maarch-42}. */
    public String getReference() {
        return reference;
    }

    /** The document's state in lower case. */
    public String getState() {
        return state;
    }

    /** Its media type, empty when it has no bytes here. */
    public String getType() {
        return type;
    }

    /** In bytes, 0 when it has none here. */
    public long getSize() {
        return size;
    }
}
