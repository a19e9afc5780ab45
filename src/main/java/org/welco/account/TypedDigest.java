package org.welco.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.welco.account.ReadDraft.Draft;

/** Knows again what was typed for an account, without keeping it. */
final class TypedDigest {

    private TypedDigest() {}

    /** 64 hexadecimal digits, salted by the account, which is drawn at random. */
    static String of(String account, Draft draft) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(account.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(draft.values())
                    .forEach((name, value) ->
                            digest.update((name + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
