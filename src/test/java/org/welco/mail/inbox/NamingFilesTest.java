package org.welco.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan.pdf",
                "Courrier du 12 novembre, n° 4.pdf",
                "sans extension",
                ".caché",
                "...",
                "a..b",
                "été.PDF"
            })
    void a_plain_name_is_taken(String name) {
        assertThat(FileName.isPlain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../../x.pdf",
                "..\\..\\x.pdf",
                "/etc/passwd",
                "C:\\scan.pdf",
                "dossier/scan.pdf",
                "a\u0000.pdf",
                "a\nb.pdf",
                "a\u007f.pdf",
                "facture\u202efdp.exe",
                "a\u2066b.pdf"
            })
    void what_tries_to_be_something_else_is_not(String name) {
        assertThat(FileName.isPlain(name)).isFalse();
    }

    @Test
    void a_name_has_its_limit() {
        assertThat(FileName.isPlain("x".repeat(255))).isTrue();
        assertThat(FileName.isPlain("x".repeat(256))).isFalse();
    }
}
