package org.welco.sandbox.control;

import java.util.Collection;

/** Writes HTML; every value given is escaped, only {@link #raw} is not. Not thread-safe. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element that holds only text. */
    Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ")[0] + ">");
    }

    Html hidden(String name, String value) {
        return raw("<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(value) + "\">");
    }

    Html field(String label, String name, String value) {
        return raw("<label>")
                .text(label + " ")
                .raw("<input size=\"" + Math.max(20, value.length() + 2) + "\" name=\"" + name + "\" value=\""
                        + escape(value) + "\"></label> ");
    }

    /** A field for a few digits. */
    Html number(String label, String name, String value) {
        return raw("<label>")
                .text(label + " ")
                .raw("<input size=\"5\" inputmode=\"numeric\" name=\"" + name + "\" value=\"" + escape(value)
                        + "\"></label> ");
    }

    /** A choice; each option is its own value. */
    Html choice(String label, String name, Collection<String> options, String chosen) {
        raw("<label>").text(label + " ").raw("<select name=\"" + name + "\">");
        for (String option : options) {
            raw("<option" + (option.equals(chosen) ? " selected" : "") + ">")
                    .text(option)
                    .raw("</option>");
        }
        return raw("</select></label> ");
    }

    Html button(String label) {
        return raw("<button>").text(label).raw("</button>");
    }

    Html form(String action) {
        return raw("<form method=\"post\" action=\"" + action + "\">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
