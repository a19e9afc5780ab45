package org.welco.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a tenant's schema after its host, readable and within PostgreSQL's 63 characters. */
public final class SchemaName {

    private static final int LONGEST_SLUG = 40;
    private static final int HEX = 6;

    private SchemaName() {}

    /**
     * @param host a valid host name
     * @param attempt 0 first; the next number when that name is taken by another host, which happens after renames
     * @return {@code t_<slug>_<6 hexadecimal>}
     */
    public static String of(String host, int attempt) {
        String slug = host.replaceAll("[^a-z0-9]+", "_");
        slug = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
        return "t_" + slug + "_" + digest(attempt == 0 ? host : host + " " + attempt);
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, HEX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
