package org.welco.sandbox.maarch;

import java.sql.SQLException;
import java.util.Map;

/** The text in which PHP reports an error of PostgreSQL. */
final class PdoMessage {

    private static final Map<String, String> NAMES = Map.of(
            "22001", "String data, right truncated",
            "22P02", "Invalid text representation",
            "42601", "Syntax error",
            "42703", "Undefined column",
            "42883", "Undefined function");

    private PdoMessage() {}

    static String of(SQLException failed) {
        String state = failed.getSQLState();
        return "SQLSTATE[" + state + "]: " + NAMES.getOrDefault(state, "General error") + ": 7 " + failed.getMessage();
    }
}
