package org.welco.publik.authentic.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.command.check.Finding;
import org.welco.confirmation.mobile.AccountMarks.Mark;
import org.welco.confirmation.mobile.AccountMarks.Outcome;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.authentic.AuthenticSandbox.PhoneSignIn;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;

/** A proved mobile is marked in authentic, and nothing else of the account changes. */
class MarkingAccountsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String NUMBER = "+33600001278";

    private final PublikTown town = new PublikTown();
    private final AccountLinks links = new AccountLinks(town.current(), town.http(), town.signer());
    private final AuthenticMarks marks = new AuthenticMarks(links);
    private final CitizenAccounts accounts = town.authentic().citizens();

    @AfterEach
    void stop() {
        town.close();
    }

    private Outcome mark(String uuid, String attribute, String number) {
        return town.inside(() -> marks.mark(uuid, attribute, number::equals, () -> {}));
    }

    private Mark look(String uuid) {
        return town.inside(() -> marks.look(uuid, "mobile"));
    }

    private String mobile() {
        return accounts.all().stream()
                .filter(one -> one.uuid().equals(JACQUES))
                .findFirst()
                .orElseThrow()
                .mobile();
    }

    @Test
    void the_mark_is_set_and_the_value_stays() {
        assertThat(mark(JACQUES, "mobile", NUMBER)).isEqualTo(Outcome.MARKED);
        assertThat(accounts.proved(JACQUES)).containsExactly("mobile");
        assertThat(mobile()).isEqualTo(NUMBER);
    }

    @Test
    void the_marks_that_were_there_stay() {
        accounts.prove(JACQUES, Set.of("email", "address"));
        mark(JACQUES, "mobile", NUMBER);
        assertThat(accounts.proved(JACQUES)).containsExactlyInAnyOrder("email", "address", "mobile");
    }

    @Test
    void it_may_be_repeated() {
        mark(JACQUES, "mobile", NUMBER);
        assertThat(mark(JACQUES, "mobile", NUMBER)).isEqualTo(Outcome.MARKED);
    }

    @Test
    void another_value_is_not_marked() {
        assertThat(mark(JACQUES, "mobile", "+33699999999")).isEqualTo(Outcome.CHANGED);
        assertThat(accounts.proved(JACQUES)).isEmpty();
    }

    @Test
    void an_attribute_that_is_unset_is_not_marked() {
        assertThat(mark(JACQUES, "phone", NUMBER)).isEqualTo(Outcome.CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"c0000000000000000000000000009999", "nobody", "c0000000000000000000000000000011"})
    void an_account_that_is_not_there_or_closed_is_gone(String uuid) {
        assertThat(mark(uuid, "mobile", NUMBER)).isEqualTo(Outcome.GONE);
    }

    @Test
    void an_account_that_we_may_not_see_any_more_is_not_taken_for_gone() {
        accounts.seen(false);
        assertThatExceptionOfType(DirectoryRefusedException.class).isThrownBy(() -> mark(JACQUES, "mobile", NUMBER));
        assertThatExceptionOfType(DirectoryRefusedException.class).isThrownBy(() -> look(JACQUES));
    }

    @Test
    void whether_it_is_marked_can_be_asked() {
        assertThat(look(JACQUES)).isEqualTo(Mark.UNPROVED);
        mark(JACQUES, "mobile", NUMBER);
        assertThat(look(JACQUES)).isEqualTo(Mark.PROVED);
        accounts.delete(JACQUES);
        assertThat(look(JACQUES)).isEqualTo(Mark.GONE);
    }

    @Test
    void what_an_account_does_not_hold_is_neither_proved_nor_unproved() {
        assertThat(town.inside(() -> marks.look(JACQUES, "email"))).isEqualTo(Mark.UNPROVED);
        becomes("", NUMBER);
        assertThat(town.inside(() -> marks.look(JACQUES, "email"))).isEqualTo(Mark.GONE);
    }

    private SandboxCitizen jacques() {
        return accounts.all().stream()
                .filter(one -> one.uuid().equals(JACQUES))
                .findFirst()
                .orElseThrow();
    }

    private void becomes(String mail, String mobile) {
        SandboxCitizen one = jacques();
        accounts.change(new SandboxCitizen(
                one.id(),
                one.uuid(),
                one.ou(),
                one.firstName(),
                one.lastName(),
                mail,
                one.birthDate(),
                mobile,
                one.address(),
                one.city(),
                one.active(),
                one.roles(),
                one.more()));
    }

    @Test
    void a_number_that_changes_before_the_directory_is_told_is_not_marked() {
        Outcome outcome = town.inside(() -> marks.mark(
                JACQUES, "mobile", NUMBER::equals, () -> becomes(jacques().email(), "+33699999999")));
        assertThat(outcome).isEqualTo(Outcome.CHANGED);
        assertThat(accounts.proved(JACQUES)).isEmpty();
    }

    @Test
    void a_number_that_changes_at_that_very_moment_is_found_in_the_answer_and_loses_the_mark() {
        accounts.meanwhile(() -> becomes(jacques().email(), "+33699999999"));
        assertThat(mark(JACQUES, "mobile", NUMBER)).isEqualTo(Outcome.CHANGED);
        assertThat(accounts.proved(JACQUES)).containsExactly("mobile");
        town.<Object>inside(() -> {
            marks.takeBack(JACQUES, "mobile", NUMBER::equals);
            return "";
        });
        assertThat(accounts.proved(JACQUES)).isEmpty();
        assertThat(mobile()).isEqualTo("+33699999999");
    }

    @Test
    void a_number_that_is_proved_keeps_the_mark() {
        mark(JACQUES, "mobile", NUMBER);
        town.<Object>inside(() -> {
            marks.takeBack(JACQUES, "mobile", NUMBER::equals);
            return "";
        });
        assertThat(accounts.proved(JACQUES)).containsExactly("mobile");
    }

    @Test
    void an_address_of_mail_that_changed_before_the_directory_is_told_stays_changed() {
        town.inside(() -> marks.mark(JACQUES, "mobile", NUMBER::equals, () -> becomes("jacques@example.org", NUMBER)));
        assertThat(jacques().email()).isEqualTo("jacques@example.org");
    }

    @Test
    void an_authentic_that_does_not_answer_is_said() {
        town.close();
        assertThatExceptionOfType(CitizenDirectoryException.class)
                .isThrownBy(() -> mark(JACQUES, "mobile", NUMBER))
                .withMessage("l’annuaire des comptes est injoignable");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED,OK", "NOT_ACCEPTED,WARNING", "NOT_TOLD,NOT_VERIFIABLE"})
    void an_administrator_is_told_whether_citizens_may_sign_in_by_phone(PhoneSignIn phones, Finding.Level level) {
        town.authentic().phones(phones);
        List<Finding> findings = town.inside(() -> new SignInWaysCheck(links).verify());
        assertThat(findings).extracting(Finding::level).containsExactly(level);
    }
}
