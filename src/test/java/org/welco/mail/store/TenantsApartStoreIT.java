package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.DueDelivery;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreOnPostgres;

/** Two tenants in two schemas of one database: the same numbers, nothing in common. */
class TenantsApartStoreIT {

    private static final StoreOnPostgres VILLE = StoreOnPostgres.migrated();
    private static final StoreOnPostgres AGGLO = StoreOnPostgres.migrated();
    private static final MailReference LETTER = MailReference.ofRegistry(42);

    @BeforeEach
    void begin_empty() {
        VILLE.emptied();
        AGGLO.emptied();
    }

    private static void letter(StoreOnPostgres store, long resId) {
        store.does(() -> {
            Mail mail = aMail().fromMaarch(resId).build();
            store.mails().add(mail);
            new Outbox(store.deliveries(), new Rung<>()).received(mail);
        });
    }

    @Test
    void a_letter_of_one_is_unknown_to_the_other() {
        letter(VILLE, 42);

        assertThat(AGGLO.in(() -> AGGLO.mails().find(LETTER))).isEmpty();
        assertThat(AGGLO.in(() -> AGGLO.sheets().list(Set.of(), 0, 500))).isEmpty();
        assertThat(AGGLO.in(() -> AGGLO.mails().known(List.of(42L)))).isEmpty();
    }

    @Test
    void both_may_have_a_letter_of_the_same_number() {
        letter(VILLE, 42);
        letter(AGGLO, 42);

        VILLE.does(() -> VILLE.mails().lock(LETTER).orElseThrow().refuse(org.welco.mail.testing.MailBuilder.MONDAY));

        assertThat(AGGLO.in(
                        () -> AGGLO.mails().find(LETTER).orElseThrow().state().isOpen()))
                .isTrue();
    }

    @Test
    void nobody_sends_what_the_other_has_to_tell() {
        letter(VILLE, 42);

        assertThat(AGGLO.in(() -> AGGLO.queue().claimNext(Duration.ofMinutes(1), OptionalLong.empty())))
                .isEmpty();
    }

    @Test
    void nobody_follows_what_the_other_has_begun() {
        letter(VILLE, 42);
        letter(AGGLO, 42);
        VILLE.update(
                "insert into mail_begun_request (mail_id, gesture, form, title, state, request_id, agent_id, agent_name,"
                        + " created_at, look_after) select id, 'g', 'voirie', 'Voirie', 'DRAFT', 1, 'a1', 'Anne', now(), now()"
                        + " from mail");
        OffsetDateTime later = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1);

        assertThat(VILLE.in(() -> VILLE.begunRequests().toLookAt(later, 10))).containsExactly(LETTER);
        assertThat(AGGLO.in(() -> AGGLO.begunRequests().toLookAt(later, 10))).isEmpty();
        assertThat(AGGLO.in(() -> AGGLO.begunRequests().titleOf("voirie"))).isEmpty();
    }

    @Test
    void interleaved_threads_never_see_each_others_letters() {
        for (int resId = 1; resId <= 20; resId++) {
            letter(VILLE, resId);
            letter(AGGLO, 1000 + resId);
        }

        List<List<Long>> claimed = Crowd.of(6, index -> {
            StoreOnPostgres mine = index % 2 == 0 ? VILLE : AGGLO;
            return java.util.stream.Stream.generate(
                            () -> mine.in(() -> mine.queue().claimNext(Duration.ofMinutes(1), OptionalLong.empty())))
                    .takeWhile(java.util.Optional::isPresent)
                    .map(due -> due.get())
                    .map(DueDelivery::resId)
                    .toList();
        });

        for (int index = 0; index < claimed.size(); index++) {
            boolean ville = index % 2 == 0;
            assertThat(claimed.get(index)).allMatch(resId -> ville == resId < 1000);
        }
        assertThat(claimed.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void without_the_schema_of_a_tenant_nothing_is_found_at_all() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> VILLE.with(em -> {
                    em.createNativeQuery("select set_config('search_path', 'public', true)")
                            .getSingleResult();
                    return em.createNativeQuery("select count(*) from mail").getSingleResult();
                }))
                .withMessageContaining("\"mail\" does not exist");
    }
}
