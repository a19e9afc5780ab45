package org.welco.sheet;

import java.util.Locale;
import java.util.Set;
import org.welco.tenant.Tenant;

/** The tenant's settings of the sheet. */
public enum SheetKey {
    KEEP_OPENINGS_DAYS("365", "Days for which it is kept who opened whose sheet, 1 to 3650."),
    SHEET_BLOCKS(
            "",
            "Blocks of the tenant's own on the sheet, such as invoices: a list of objects that give name, title, icon, none, url,"
                    + " sign, data, patience, columns, link, first, sort, roles, action."),
    SHEET_ROLES(
            "",
            "What of a sheet is for some roles only: an object that gives roles, by slug or name, to profile, requests, letters,"
                    + " and in attributes to the name of any attribute."),
    SHEET_LAYOUT("blocks", "How the parts of a sheet stand: blocks, or tabs.");

    /** In either language: it is administrators who write it. */
    private static final Set<String> TABS = Set.of("tabs", "onglets");

    private static final Set<String> BLOCKS = Set.of("blocks", "blocs");
    private static final int USUAL = 365;
    private static final int MOST = 3650;

    private final String defaultText;
    private final String meaning;

    SheetKey(String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }

    /** Anything that is not tabs is blocks. {@code check} tells. */
    public static boolean isInTabs(Tenant tenant) {
        return tenant.setting(SHEET_LAYOUT.key())
                .map(SheetKey::word)
                .filter(TABS::contains)
                .isPresent();
    }

    static boolean isLayout(String text) {
        return TABS.contains(word(text)) || BLOCKS.contains(word(text));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What is no such number is as if it were not said: a journal is not thrown away by a slip. {@code check} tells. */
    public static int daysKept(Tenant tenant) {
        return tenant.setting(KEEP_OPENINGS_DAYS.key())
                .filter(SheetKey::isDays)
                .map(Integer::parseInt)
                .orElse(USUAL);
    }

    static boolean isDays(String text) {
        return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST;
    }
}
