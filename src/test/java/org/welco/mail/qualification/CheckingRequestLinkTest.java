package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.testing.MailTown;
import org.welco.tenant.Tenant;

class CheckingRequestLinkTest {

    private static final Tenant VILLE = MailTown.tenant("courrier.ville.test");

    @Test
    void a_number_and_an_address_of_our_wcs_fit() {
        assertThat(RequestLink.of(" 12-34 ", MailTown.REQUEST, VILLE))
                .isEqualTo(new RequestLink("12-34", MailTown.REQUEST));
    }

    @Test
    void the_longest_number_that_maarch_holds_fits() {
        assertThat(RequestLink.of("1".repeat(255), MailTown.REQUEST, VILLE).number())
                .hasSize(255);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "None"})
    void a_missing_number_is_refused(String number) {
        assertRefused("bad-number", number, MailTown.REQUEST);
    }

    @Test
    void a_number_that_maarch_cannot_hold_is_refused() {
        assertRefused("bad-number", "1".repeat(256), MailTown.REQUEST);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/backoffice/management/carte/12/",
                "http://demarches.ville.test/backoffice/12/",
                "https://demarches.ville.test:8443/backoffice/12/",
                "https://demarches.agglo.test/backoffice/12/",
                "https://demarches.ville.test.evil.test/backoffice/12/",
                "https://demarches.ville.test@evil.test/backoffice/12/",
                "https://agent:secret@demarches.ville.test/backoffice/12/",
                "javascript:alert(1)",
                "https://demarches.ville.test/a b",
                "//demarches.ville.test/backoffice/12/",
                "https:demarches.ville.test"
            })
    void an_address_that_is_not_of_our_wcs_is_refused(String url) {
        assertRefused("bad-url", "12-34", url);
    }

    @Test
    void an_endless_address_is_refused() {
        assertRefused("bad-url", "12-34", MailTown.REQUEST + "a".repeat(2000));
    }

    private static void assertRefused(String word, String number, String url) {
        assertThatExceptionOfType(BadRequestLinkException.class)
                .isThrownBy(() -> RequestLink.of(number, url, VILLE))
                .satisfies(bad -> assertThat(bad.errorClass()).isEqualTo(word));
    }
}
