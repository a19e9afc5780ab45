package org.welco.agent;

import java.util.Set;

/**
 * How an agent wants the desk to look.
 *
 * @param theme dark, light, or empty for what the browser prefers
 * @param density compact, or empty
 */
public record Look(String theme, String density) {

    private static final Set<String> THEMES = Set.of("", "dark", "light");
    private static final Set<String> DENSITIES = Set.of("", "compact");

    public Look {
        if (!THEMES.contains(theme) || !DENSITIES.contains(density)) {
            throw new IllegalArgumentException("no such look");
        }
    }

    /** As a browser says it; anything odd is the ordinary look. */
    public static Look said(String theme, String density) {
        return new Look(THEMES.contains(theme) ? theme : "", DENSITIES.contains(density) ? density : "");
    }
}
