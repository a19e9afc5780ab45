package org.welco.platform.html;

/** HTML that is put together by hand: in answers to neighbours, and in pages that must stand without Faces. */
public final class Html {

    private Html() {}

    /** A text that stays text, between elements and in attributes in double or single quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
