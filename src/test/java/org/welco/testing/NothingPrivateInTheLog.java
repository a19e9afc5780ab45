package org.welco.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After a class of tests: no password, secret, signature, body, subject or name of theirs stands in the server's log. The
 * texts of such tests all hold {@link OwnTown#PRIVATE}.
 */
public final class NothingPrivateInTheLog implements AfterAllCallback {

    private static final List<String> PRIVATE = List.of(
            OwnTown.PRIVATE,
            "grcpass",
            "Z3JjdXNlcjpncmNwYXNz",
            "sample-scanner",
            "sample-key-of",
            "sample-oidc-secret",
            "Vasseur",
            "Kerbrat",
            "signature=",
            "%PDF");

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> lines = RunningWelco.get().server().log().lines();
        for (String word : PRIVATE) {
            assertThat(lines.stream().filter(line -> line.contains(word)))
                    .as("lines of the log with " + word)
                    .isEmpty();
        }
    }
}
