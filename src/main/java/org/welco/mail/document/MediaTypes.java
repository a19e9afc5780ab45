package org.welco.mail.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.tika.Tika;

/** Tells what a document is from its first bytes, never from its name or from what the sender claims. */
@ApplicationScoped
public class MediaTypes {

    /** How many first bytes are enough to tell. */
    public static final int ENOUGH = 64 * 1024;

    private final Tika tika = new Tika();

    /** @return a media type without parameters; {@code application/octet-stream} when it cannot be told */
    public String of(byte[] firstBytes) {
        return firstBytes.length == 0 ? "application/octet-stream" : tika.detect(firstBytes);
    }
}
