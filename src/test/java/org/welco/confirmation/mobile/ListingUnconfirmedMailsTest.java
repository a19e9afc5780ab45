package org.welco.confirmation.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.confirmation.testing.ConfirmationTown.SOPHIE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.welco.confirmation.Waiting;
import org.welco.confirmation.testing.ConfirmationTown;

/** Who got an account with a mail here, and never followed the link that the directory wrote to it. */
class ListingUnconfirmedMailsTest {

    private final ConfirmationTown town = new ConfirmationTown();

    private List<Waiting> listed() {
        return town.inside(() -> town.unconfirmed().mails());
    }

    private void madeDaysAgo(String citizen, int days) {
        town.written().add(citizen, town.clock().instant().minus(Duration.ofDays(days)));
    }

    @Test
    void an_address_that_nobody_proved_is_listed_after_the_days_of_the_town() {
        madeDaysAgo(SOPHIE, 31);
        assertThat(listed()).singleElement().satisfies(one -> {
            assertThat(one.citizen()).isEqualTo(SOPHIE);
            assertThat(one.attribute()).isEqualTo("email");
        });
        town.settings(Map.of("CONFIRM_DAYS", "40"));
        assertThat(listed()).isEmpty();
    }

    @Test
    void an_address_that_was_proved_meanwhile_is_not_asked_about_again() {
        madeDaysAgo(SOPHIE, 31);
        town.proved().add("email");
        assertThat(listed()).isEmpty();
        assertThat(town.written().proved()).containsExactly(SOPHIE);
    }

    @Test
    void accounts_that_are_gone_or_have_no_address_any_more_are_left_out_and_asked_about_again() {
        madeDaysAgo(SOPHIE, 31);
        town.account().remove("email");
        assertThat(listed()).isEmpty();
        town.account().put("email", "sophie@example.org");
        town.gone(true);
        assertThat(listed()).isEmpty();
        town.gone(false);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void the_list_reaches_behind_the_accounts_that_are_gone() {
        for (int one = 0; one < 250; one++) {
            madeDaysAgo("%032x".formatted(one), 50);
        }
        madeDaysAgo(SOPHIE, 31);
        assertThat(listed()).hasSize(1);
    }
}
