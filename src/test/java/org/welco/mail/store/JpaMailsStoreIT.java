package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailsContract;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.StoreOnPostgres;

class JpaMailsStoreIT extends MailsContract {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    @Override
    protected MailStore emptyStore() {
        return STORE.emptied();
    }

    @Test
    void of_several_who_add_the_same_letter_one_does() {
        List<Boolean> added = Crowd.of(
                6,
                index -> STORE.in(() -> STORE.mails().add(aMail().fromMaarch(42).build())));

        assertThat(added).containsOnlyOnce(true);
        assertThat(STORE.number("select count(*) from mail")).isEqualTo(1);
    }

    @Test
    void of_several_who_refuse_the_same_letter_one_does() {
        MailReference mail = add(aMail().fromMaarch(42));

        List<Boolean> refused = Crowd.of(
                4,
                index -> STORE.in(() -> {
                    try {
                        STORE.mails().lock(mail).orElseThrow().refuse(MONDAY);
                        return true;
                    } catch (IllegalMoveException already) {
                        return false;
                    }
                }));

        assertThat(refused).containsOnlyOnce(true);
    }

    @Test
    void what_fails_leaves_nothing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> STORE.does(() -> {
                    STORE.mails().add(aMail().fromMaarch(42).build());
                    throw new IllegalStateException("played");
                }));

        assertThat(STORE.number("select count(*) from mail")).isZero();
    }

    @Test
    void the_journal_is_kept_with_its_moment() {
        MailReference mail = add(aMail().fromMaarch(42));

        STORE.does(() -> STORE.mails().journal(STORE.mails().find(mail).orElseThrow(), MailEvent.REFUSED, "anne", ""));

        assertThat(STORE.number("select count(*) from mail_event where kind = 'REFUSED' and actor = 'anne'"
                        + " and at > clock_timestamp() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void a_purge_is_written_in_the_journal_of_each_letter() {
        add(aMail().fromMaarch(42).withDocument(document("a")).refused());
        add(aMail().fromMaarch(43).withDocument(document("b")).refused());

        int purged = STORE.in(() -> STORE.mails().purgeDocuments(MONDAY.plusDays(2)));

        assertThat(purged).isEqualTo(2);
        assertThat(STORE.number("select count(*) from mail_event where kind = 'DOCUMENT_PURGED'"))
                .isEqualTo(2);
    }

    @Test
    void at_most_fifty_documents_are_awaited_at_once() {
        STORE.update("insert into mail (external_id, res_id, state, document_state, document_retry_after)"
                + " select 'maarch-' || n, n, 'TO_PROCESS', 'TOO_BIG_FOR_REGISTRY', '2026-01-01'"
                + " from generate_series(1, 60) n");

        assertThat(STORE.in(() -> STORE.mails().awaitingDocument(MONDAY))).hasSize(50);
    }

    @Test
    void five_hundred_numbers_are_looked_up_at_once() {
        STORE.update("insert into mail (external_id, res_id, state, document_state)"
                + " select 'maarch-' || n, n, 'TO_PROCESS', 'NONE' from generate_series(1, 500) n");
        List<Long> numbers =
                java.util.stream.LongStream.rangeClosed(1, 1000).boxed().toList();

        assertThat(STORE.in(() -> STORE.mails().known(numbers.subList(250, 750))))
                .hasSize(250);
    }
}
