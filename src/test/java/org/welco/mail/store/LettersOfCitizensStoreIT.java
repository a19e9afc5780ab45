package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailState;
import org.welco.mail.qualification.CitizenLetter;
import org.welco.mail.testing.StoreOnPostgres;

/** The letters of a citizen, on a real PostgreSQL. */
class LettersOfCitizensStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String LUCIE = "c0000000000000000000000000000005";

    @BeforeEach
    void two_letters() {
        STORE.update("delete from mail_begun_request");
        STORE.update("delete from mail");
        letter(41, "Nid-de-poule", "2026-11-20");
        letter(42, "Banquet des aînés", "2026-11-23");
    }

    private static void letter(int number, String subject, String day) {
        STORE.update(
                "insert into mail (external_id, res_id, state, subject, arrived_at, document_state) values ('maarch-"
                        + number + "', " + number + ", 'PROCESSED', '" + subject + "', '" + day + " 09:00', 'NONE')");
    }

    private static void begun(int letter, String citizen, String state, String number) {
        String place = number.isEmpty() ? "null, null" : "7, '" + number + "'";
        STORE.update(
                "insert into mail_begun_request (mail_id, gesture, form, title, citizen, state, request_id, number, agent_id,"
                        + " agent_name, created_at) select id, gen_random_uuid()::text, 'voirie', 'Voirie', '" + citizen
                        + "', '" + state
                        + "', " + place + ", 'a', 'A', now() from mail where res_id = " + letter);
    }

    private static List<CitizenLetter> of(String citizen) {
        return STORE.in(() -> STORE.with(em -> new JpaCitizenLetters(em).of(citizen, 10)));
    }

    @Test
    void a_letter_is_somebody_s_by_what_was_begun_for_him() {
        begun(41, JACQUES, "NUMBERED", "1-13");
        begun(41, JACQUES, "NUMBERED", "2 bis");
        begun(41, JACQUES, "TO_SEND", "");

        assertThat(of(JACQUES)).singleElement().satisfies(letter -> {
            assertThat(letter.reference().text()).isEqualTo("maarch-41");
            assertThat(letter.subject()).isEqualTo("Nid-de-poule");
            assertThat(letter.arrived()).contains(LocalDate.of(2026, 11, 20));
            assertThat(letter.state()).isEqualTo(MailState.PROCESSED);
            assertThat(letter.numbers()).containsExactly("1-13", "2 bis");
            assertThat(letter.drafts()).isEqualTo(1);
        });
    }

    @Test
    void the_newest_stands_first() {
        begun(41, JACQUES, "TO_SEND", "");
        begun(42, JACQUES, "TO_SEND", "");
        assertThat(of(JACQUES))
                .extracting(letter -> letter.reference().text())
                .containsExactly("maarch-42", "maarch-41");
    }

    @Test
    void what_was_detached_or_is_another_s_tells_nothing_of_him() {
        begun(41, JACQUES, "DETACHED", "");
        begun(42, LUCIE, "NUMBERED", "1-13");
        assertThat(of(JACQUES)).isEmpty();
    }
}
