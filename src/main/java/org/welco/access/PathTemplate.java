package org.welco.access;

import java.util.regex.Pattern;

/**
 * A path with named parameters, such as {@code /api/mail/{id}/}; the last may stand for several segments: {@code
 * /theme/{file...}/}. Fits the path as it was sent, undecoded: percent-encoded
 * text, path parameters, empty and dotted segments fit nothing, so that no two readers of a path can disagree on it.
 */
public final class PathTemplate {

    private static final String PARAMETER = "[A-Za-z0-9][A-Za-z0-9._~-]*";
    private static final String SEVERAL = PARAMETER + "(?:/" + PARAMETER + ")*";
    private static final Pattern BRACES = Pattern.compile("\\{[a-z]+(\\.\\.\\.)?}");

    private final String text;
    private final Pattern pattern;
    private final int parameters;

    /** @throws IllegalArgumentException unless the text begins and ends with a slash; callers may leave out the last one */
    public PathTemplate(String text) {
        if (!text.startsWith("/") || !text.endsWith("/")) {
            throw new IllegalArgumentException("a template begins and ends with a slash: " + text);
        }
        this.text = text;
        this.pattern = compile(text);
        this.parameters = (int) BRACES.matcher(text).results().count();
    }

    private static Pattern compile(String text) {
        StringBuilder expression = new StringBuilder();
        int from = 0;
        var braces = BRACES.matcher(text);
        while (braces.find()) {
            expression
                    .append(Pattern.quote(text.substring(from, braces.start())))
                    .append(braces.group(1) == null ? PARAMETER : SEVERAL);
            from = braces.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(text.substring(from))).toString());
    }

    /** @param rawPath as in the request line, without query */
    public boolean fits(String rawPath) {
        return pattern.matcher(rawPath.endsWith("/") ? rawPath : rawPath + "/").matches();
    }

    int parameters() {
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
