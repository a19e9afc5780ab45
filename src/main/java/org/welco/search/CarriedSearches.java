package org.welco.search;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an agent typed into the box, on its way to another page: an address holds a name for it, never the text. Bound to his session, and
 * forgotten with it. Safe for any thread.
 */
@SessionScoped
public class CarriedSearches implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Texts held at once; the oldest is forgotten first. */
    static final int MOST = 20;

    private static final int LONGEST = 200;
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();

    /** @param text what is longer than 200 characters is cut @return 32 hexadecimal digits */
    public synchronized String carry(String text) {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        String name = HexFormat.of().formatHex(drawn);
        texts.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (texts.size() > MOST) {
            Map.Entry<String, String> oldest = texts.entrySet().iterator().next();
            texts.remove(oldest.getKey());
        }
        return name;
    }

    /** As often as it is asked for, so that a page may be loaded again. @return empty text for a name that is nobody's here */
    public synchronized String get(String name) {
        return texts.getOrDefault(name, "");
    }
}
