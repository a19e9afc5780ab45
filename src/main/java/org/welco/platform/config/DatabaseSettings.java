package org.welco.platform.config;

/**
 * How to reach PostgreSQL.
 *
 * @param url JDBC address
 * @param password empty for none; never printed
 */
public record DatabaseSettings(String url, String user, String password) {

    /** Without the password, nor the query of the address, which may hold one. */
    @Override
    public String toString() {
        return user + " @ " + url.replaceFirst("\\?.*", "");
    }
}
