package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.harvest.AskDocumentAgain;
import org.welco.mail.harvest.KeepDocument;
import org.welco.mail.inbox.FeedMail;
import org.welco.mail.inbox.TakeDocument;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class KeepingHouseTest {

    private static final Duration KEPT_FOR = Duration.ofDays(180);

    private final MailTown town = new MailTown();
    private final KeepDocument keep = new KeepDocument(town.store().mails(), town.time());
    private final Housekeeping housekeeping = new Housekeeping(
            keep,
            town.desk(),
            new AskDocumentAgain(town.registry(), town.intake(), keep),
            town.registry(),
            town.time());

    @BeforeEach
    void the_reach_is_proved() {
        town.store().harvest().proveReach();
    }

    private String keeps() {
        return town.inside(() -> housekeeping.keep(town.tenant()));
    }

    private void answeredLetter() {
        town.registry().holds(aLetter(42));
        town.harvests();
        town.answers(42, "oui");
        town.sends();
    }

    @Test
    void a_document_goes_once_its_letter_has_been_finished_long_enough() {
        answeredLetter();
        town.passes(KEPT_FOR.plusMinutes(1));

        assertThat(keeps()).isEqualTo("1 documents purgés, 1 effacés, 0 obtenus");
        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.IN_REGISTRY);
        assertThat(town.store().documents().count()).isZero();
    }

    @Test
    void not_earlier() {
        answeredLetter();
        town.passes(KEPT_FOR.minusMinutes(1));

        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 0 obtenus");
    }

    @Test
    void not_while_maarch_has_still_to_be_told() {
        town.registry().holds(aLetter(42)).alwaysRefuses(Call.ANSWERED, Kind.UNKNOWN_STATUS);
        town.harvests();
        town.answers(42, "oui");
        town.sends();
        town.passes(KEPT_FOR.plusDays(1));

        keeps();

        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void not_while_the_letter_is_open() {
        town.registry().holds(aLetter(42));
        town.harvests();
        town.sends();
        town.passes(KEPT_FOR.multipliedBy(2));

        keeps();

        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void a_document_that_no_letter_uses_is_swept_after_an_hour() throws IOException {
        new TakeDocument(town.intake(), new MediaTypes())
                .take(new ByteArrayInputStream("bonjour".getBytes(StandardCharsets.UTF_8)));
        town.passes(Duration.ofMinutes(59));
        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 0 obtenus");

        town.passes(Duration.ofMinutes(2));
        assertThat(keeps()).isEqualTo("0 documents purgés, 1 effacés, 0 obtenus");
    }

    @Test
    void a_document_of_a_letter_from_elsewhere_stays() throws IOException {
        FeedMail feed = new FeedMail(town.store().mails(), town.time());
        feed.feed(
                new TakeDocument(town.intake(), new MediaTypes())
                        .take(new ByteArrayInputStream("bonjour".getBytes(StandardCharsets.UTF_8))),
                Optional.empty(),
                Optional.empty(),
                "anne");
        town.passes(KEPT_FOR.multipliedBy(2));

        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 0 obtenus");
    }

    private void tooBigForMaarch(long... resIds) {
        for (long resId : resIds) {
            town.registry().holds(aLetter(resId).declaring(1000)).canNeverGive(resId);
        }
        town.registry().hasMemoryFor(10);
        town.harvests();
        town.passes(Duration.ofHours(25));
    }

    @Test
    void a_document_that_maarch_can_give_now_is_got() {
        tooBigForMaarch(42);
        town.registry().canGiveAgain(42);

        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 1 obtenus");
        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void a_document_still_too_big_is_asked_for_once_a_day() {
        tooBigForMaarch(42);
        long before = town.registry().count(Call.FILE);

        keeps();
        keeps();

        assertThat(town.registry().count(Call.FILE)).isEqualTo(before + 1);
    }

    @Test
    void a_document_found_missing_was_not_got() {
        tooBigForMaarch(42);
        town.registry().canGiveAgain(42).holds(aLetter(42).withLostDocument());

        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 0 obtenus");
        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.MISSING);
    }

    @Test
    void one_document_that_does_not_come_does_not_stop_the_others() {
        tooBigForMaarch(41, 42);
        town.registry().canGiveAgain(42);

        assertThat(keeps()).isEqualTo("0 documents purgés, 0 effacés, 1 obtenus");
    }

    @Test
    void a_registry_that_serves_nobody_is_asked_once() {
        tooBigForMaarch(41, 42, 43);
        long before = town.registry().count(Call.FILE);
        town.registry().alwaysRefuses(Call.FILE, Kind.UNREACHABLE);

        keeps();

        assertThat(town.registry().count(Call.FILE)).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_asked_while_the_link_is_off() {
        tooBigForMaarch(42);
        long before = town.registry().said().size();
        town.registry().linked(PlayedRegistry.link(RegistryLink.State.DISABLED, "x"));

        keeps();

        assertThat(town.registry().said()).hasSize((int) before);
    }
}
