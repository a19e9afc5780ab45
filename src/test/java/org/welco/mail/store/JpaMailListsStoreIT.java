package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.inbox.ListedMail;
import org.welco.mail.inbox.MailListing.Counts;
import org.welco.mail.inbox.MailQuery;
import org.welco.mail.inbox.MailTab;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.testing.MailBuilder;
import org.welco.mail.testing.StoreOnPostgres;

class JpaMailListsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Duration WEEK = Duration.ofDays(7);

    @BeforeEach
    void begin_empty() {
        STORE.emptied();
    }

    private static void add(MailBuilder builder) {
        STORE.does(() -> STORE.mails().add(builder.build()));
    }

    private static void add(long resId, String subject, String chrono, String fileName) {
        STORE.does(() -> STORE.mails()
                .add(Mail.fromRegistry(
                        new RegisteredMail(
                                resId,
                                Optional.of(subject),
                                Optional.of(chrono),
                                Optional.of(LocalDate.of(2026, 11, 20)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(fileName),
                                OptionalLong.empty()),
                        MONDAY)));
    }

    private static List<ListedMail> list(MailTab tab, String text, int page) {
        return STORE.in(() -> STORE.lists().page(new MailQuery(tab, text, page), WEEK));
    }

    private static List<String> found(MailTab tab, String text) {
        return list(tab, text, 1).stream().map(mail -> mail.reference().text()).toList();
    }

    private static List<String> found(String text) {
        return found(MailTab.TO_PROCESS, text);
    }

    private static Counts counts(String text) {
        return STORE.in(() -> STORE.lists().counts(new MailQuery(MailTab.TO_PROCESS, text, 1), WEEK));
    }

    @Test
    void letters_to_process_come_oldest_first() {
        add(aMail().fromMaarch(99));
        add(aMail().fromMaarch(1));
        STORE.update("update mail set received_at = received_at - interval '1 day' where res_id = 1");

        assertThat(found("")).containsExactly("maarch-1", "maarch-99");
    }

    @Test
    void a_letter_that_the_town_received_earlier_stands_before_those_that_came_here_before_it() {
        add(aMail().fromMaarch(1));
        add(42, "Carte", "1", "scan.pdf");
        STORE.update("update mail set arrived_at = '2026-11-02 09:00' where res_id = 42");

        assertThat(found("")).containsExactly("maarch-42", "maarch-1");
        assertThat(list(MailTab.TO_PROCESS, "", 1).get(0).date()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void each_letter_stands_in_the_list_of_its_state() {
        add(aMail().fromMaarch(1));
        add(aMail().fromMaarch(2).inProgress());
        add(aMail().fromMaarch(3).refused());
        add(aMail().fromMaarch(4).answered());
        add(aMail().fromMaarch(5).becomeRequest());
        add(aMail().fromMaarch(6).answered().returned());

        assertThat(found(MailTab.TO_PROCESS, "")).containsExactly("maarch-1", "maarch-6");
        assertThat(found(MailTab.IN_PROGRESS, "")).containsExactly("maarch-2");
        assertThat(found(MailTab.FINISHED, "")).containsExactlyInAnyOrder("maarch-3", "maarch-4", "maarch-5");
        assertThat(counts("")).isEqualTo(new Counts(2, 1, OptionalLong.empty()));
    }

    private static void begun(long resId, String since) {
        STORE.update("insert into mail_begun_request (mail_id, gesture, form, title, state, request_id, agent_id,"
                + " agent_name, created_at, draft_since) select id, 'g' || id, 'voirie', 'Voirie', 'DRAFT', 1, 'a',"
                + " 'Claire', now() - interval '" + since + "', now() - interval '" + since
                + "' from mail where res_id = " + resId);
    }

    @Test
    void what_was_begun_too_long_ago_comes_back_before_all_others_and_stays_under_way() {
        add(aMail().fromMaarch(1));
        add(aMail().fromMaarch(2).inProgress());
        add(aMail().fromMaarch(3).inProgress());
        begun(2, "6 days");
        begun(3, "8 days");

        assertThat(found(MailTab.TO_PROCESS, "")).containsExactly("maarch-3", "maarch-1");
        assertThat(found(MailTab.IN_PROGRESS, "")).containsExactly("maarch-2", "maarch-3");
        assertThat(counts("")).isEqualTo(new Counts(2, 2, OptionalLong.empty()));
        assertThat(list(MailTab.TO_PROCESS, "", 1).get(0).begunAt()).isPresent();
    }

    @Test
    void finished_letters_come_last_finished_first() {
        add(aMail().fromMaarch(1).answered());
        add(aMail().fromMaarch(2).refused());

        assertThat(found(MailTab.FINISHED, "")).containsExactly("maarch-1", "maarch-2");
    }

    @Test
    void a_letter_that_came_back_says_so_until_it_is_finished_again() {
        add(aMail().fromMaarch(1).answered().returned());
        add(aMail().fromMaarch(2).answered().returned().refused());

        assertThat(list(MailTab.TO_PROCESS, "", 1))
                .extracting(ListedMail::returned)
                .containsExactly(true);
        assertThat(list(MailTab.FINISHED, "", 1))
                .extracting(ListedMail::returned)
                .containsExactly(false);
    }

    @Test
    void a_line_shows_the_date_of_the_letter_and_what_became_of_its_document() {
        add(42, "Carte", "1", "scan.pdf");

        ListedMail line = list(MailTab.TO_PROCESS, "", 1).get(0);

        assertThat(line.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(line.subject()).contains("Carte");
        assertThat(line.document()).isEqualTo(DocumentState.NONE);
        assertThat(line.troubled()).isZero();
    }

    @Test
    void a_letter_without_date_shows_the_day_on_which_it_came() {
        add(aMail().fromElsewhere(1));

        assertThat(list(MailTab.TO_PROCESS, "", 1).get(0).date()).isEqualTo(MONDAY.toLocalDate());
    }

    @Test
    void a_page_holds_one_more_letter_than_it_shows_when_there_is_another() {
        STORE.does(() -> {
            for (int resId = 1; resId <= MailQuery.PAGE_SIZE + 3; resId++) {
                STORE.mails().add(aMail().fromMaarch(resId).build());
            }
        });

        assertThat(list(MailTab.TO_PROCESS, "", 1)).hasSize(MailQuery.PAGE_SIZE + 1);
        assertThat(found(MailTab.TO_PROCESS, "")).startsWith("maarch-1", "maarch-2");
        assertThat(list(MailTab.TO_PROCESS, "", 2))
                .extracting(line -> line.reference().text())
                .containsExactly("maarch-51", "maarch-52", "maarch-53");
        assertThat(list(MailTab.TO_PROCESS, "", 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"problème", "PROBLEME", "probl", "eclairage", "Éclairage probleme", "œuvre", "oeuvre"})
    void words_of_the_subject_find_the_letter_whatever_the_accents(String text) {
        add(42, "Problème d’éclairage, place de l’Œuvre", "2026/A/1", "scan.pdf");
        add(43, "Autre", "2026/A/2", "scan.pdf");

        assertThat(found(text)).containsExactly("maarch-42");
    }

    @Test
    void every_word_must_be_found() {
        add(42, "Problème d’éclairage", "2026/A/1", "scan.pdf");

        assertThat(found("problème voirie")).isEmpty();
    }

    @Test
    void chrono_and_file_name_find_the_letter() {
        add(42, "Carte", "2026/A/3268", "Dupont-facture.pdf");

        assertThat(found("2026/A/3268")).containsExactly("maarch-42");
        assertThat(found("dupont")).containsExactly("maarch-42");
    }

    @Test
    void a_word_of_the_letter_itself_finds_it_beside_a_word_of_its_subject() {
        add(42, "Éclairage", "1", "scan.pdf");
        add(43, "Éclairage", "2", "autre.pdf");
        STORE.update(
                "insert into document (sha256, size, media_type, state) values ('a', 1, 'application/pdf', 'kept')");
        STORE.update(
                "update mail set document_id = (select id from document), document_state = 'KEPT' where res_id = 42");
        STORE.update("insert into mail_text (document_id, state, pages, folded)"
                + " select id, 'INDEXED', 3, 'un nid de poule devant le 12' from document");

        assertThat(found("éclairage poule")).containsExactly("maarch-42");
        assertThat(list(MailTab.TO_PROCESS, "poule", 1))
                .extracting(ListedMail::pages)
                .containsExactly(Optional.of(3));
    }

    @Test
    void a_reference_finds_that_letter_only() {
        add(42, "Carte", "1", "scan.pdf");
        add(421, "maarch-42 est citée ici", "2", "scan.pdf");

        assertThat(found("MAARCH-42")).containsExactly("maarch-42");
    }

    @Test
    void a_number_finds_the_letter_of_that_number_before_those_that_mention_it() {
        add(7, "Facture 42", "1", "scan.pdf");
        add(42, "Carte", "2", "scan.pdf");
        STORE.update("update mail set received_at = received_at - interval '1 day' where res_id = 7");

        assertThat(found("42")).containsExactly("maarch-42", "maarch-7");
    }

    @Test
    void a_search_counts_what_it_finds_in_each_list() {
        add(aMail().fromMaarch(42));
        add(aMail().fromMaarch(43).refused());
        add(aMail().fromMaarch(44).inProgress());

        assertThat(counts("carte")).isEqualTo(new Counts(1, 1, OptionalLong.of(1)));
        assertThat(counts("maarch-43")).isEqualTo(new Counts(0, 0, OptionalLong.of(1)));
        assertThat(counts("rien")).isEqualTo(new Counts(0, 0, OptionalLong.of(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "a:* & b",
                "!rien",
                "carte <-> rien",
                "x\\",
                "rien%",
                "carte | rien",
                "\u0000x",
                "?1"
            })
    void whatever_is_typed_is_only_words(String text) {
        add(aMail().fromMaarch(42));

        assertThat(found(text)).isEmpty();
    }

    @Test
    void steps_that_need_a_person_are_counted_on_the_line() {
        add(aMail().fromMaarch(42));
        STORE.update("insert into maarch_delivery (mail_id, round, kind, position, state)"
                + " select id, 1, 'RECEIVED', 1, 'BLOCKED' from mail");

        assertThat(list(MailTab.TO_PROCESS, "", 1))
                .extracting(ListedMail::troubled)
                .containsExactly(1);
    }
}
