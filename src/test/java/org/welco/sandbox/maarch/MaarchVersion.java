package org.welco.sandbox.maarch;

import java.util.Arrays;

/** The three versions that were recorded, and what differs between them. */
public enum MaarchVersion {
    V18_10("18.10", "18.10.19"),
    V21_03("21.03", "21.03.18"),
    V2301("2301", "2301.3.7");

    private final String label;
    private final String full;

    MaarchVersion(String label, String full) {
        this.label = label;
        this.full = full;
    }

    /** From "18.10", "21.03" or "2301". */
    public static MaarchVersion of(String label) {
        return Arrays.stream(values())
                .filter(version -> version.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("18.10, 21.03 or 2301: " + label));
    }

    public String label() {
        return label;
    }

    public String full() {
        return full;
    }

    public String jsonType() {
        return this == V18_10 ? "application/json;charset=utf-8" : "application/json";
    }

    /** 19.04 and later keep external ids as a JSON document and 20.03 dropped external_link. */
    boolean keepsExternalIdAsJson() {
        return this != V18_10;
    }

    /** The old PDO setting CASE_LOWER. */
    boolean lowersColumnNames() {
        return this == V18_10;
    }

    /** Slim 4 answers its own errors as JSON 500; Slim 3 as HTML 404, 405 and 500. */
    boolean answersErrorsAsJson() {
        return this == V2301;
    }

    boolean hasOldRoutes() {
        return this == V18_10;
    }

    boolean needsPrivilegeForStatus() {
        return this == V2301;
    }

    /** From 20.10 a web-service user may carry a list of allowed routes, and logins are compared with their case. */
    boolean isModern() {
        return this != V18_10;
    }
}
