package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.sandbox.maarch.CallMatch;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.Hooks;
import org.welco.sandbox.maarch.RouteName;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** The harvest command when Maarch misbehaves, and how much it says. */
@ExtendWith(NothingPrivateInTheLog.class)
class TroubledHarvestIT {

    private static RunningWelco welco;
    private static OwnTown town;

    @BeforeAll
    static void open() {
        welco = RunningWelco.get();
        town = OwnTown.open(welco, "trouble");
        town.harvested("Premier : le périmètre est prouvé");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void nothingFailsAnyMore() {
        town.maarch().faults().clear();
        town.maarch().hooks().clear();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "UNAUTHORIZED",
                "FORBIDDEN",
                "METHOD_NOT_ALLOWED",
                "MIGRATION",
                "GARBAGE",
                "SERVER_ERROR",
                "CLOSE_BEFORE",
                "REDIRECT"
            })
    void a_maarch_that_fails_is_one_line_and_exit_1_and_the_next_run_goes_on(FaultKind kind) {
        long resId = town.record("Panne");
        town.maarch().faults().add(Fault.of(kind));
        TypedManage failed = town.harvest("-v1");
        town.maarch().faults().clear();
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.complaints()).as(failed.err()).hasSize(1);
        assertThat(failed.err()).doesNotContain("Exception", "SQLSTATE", "stock");
        assertThat(town.api().letter(OwnTown.id(resId)).status()).isEqualTo(404);
        assertThat(incomingDocuments()).isZero();
        assertThat(town.harvest().lines()).anyMatch(line -> line.startsWith(OwnTown.id(resId) + " reçu"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"SERVER_ERROR", "MIGRATION", "CLOSE_BEFORE", "TRUNCATED"})
    void a_maarch_that_fails_while_it_gives_documents_leaves_nothing_half_stored(FaultKind kind) {
        List<Long> letters = List.of(town.record("Un"), town.record("Deux"), town.record("Trois"));
        for (RouteName route : List.of(RouteName.LIST, RouteName.ORIGINAL_CONTENT)) {
            town.maarch()
                    .faults()
                    .add(Fault.of(kind)
                            .on(CallMatch.on(route).forLetter(letters.get(1)))
                            .withFile(route == RouteName.LIST));
        }
        town.harvest();
        assertThat(incomingDocuments()).isZero();
        town.maarch().faults().clear();
        town.harvest();
        letters.forEach(resId -> assertThat(town.api()
                        .client()
                        .getBytes("/api/mail/" + OwnTown.id(resId) + "/document/")
                        .body())
                .isEqualTo(town.maarch().document(resId).orElseThrow()));
    }

    @Test
    void silent_totals_or_a_line_per_letter() {
        town.record("Silence");
        TypedManage silent = town.harvest("-v0");
        town.record("Totaux");
        TypedManage totals = town.harvest("-v1");
        String id = OwnTown.id(town.record("Détail"));
        TypedManage lines = town.harvest("-v2");
        town.record("Tout");
        TypedManage all = town.harvest("-v3");
        assertThat(silent.out() + silent.err()).isEmpty();
        assertThat(totals.lines()).singleElement().asString().startsWith("1 nouveaux, ");
        assertThat(lines.lines()).hasSize(2).first().asString().startsWith(id + " reçu (application/pdf, ");
        assertThat(all.exit()).isZero();
    }

    @Test
    void a_second_harvest_meanwhile_says_so_and_ends_well() throws InterruptedException {
        long resId = town.record("En cours");
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        town.maarch()
                .hooks()
                .at(Hooks.Moment.EFFECT, CallMatch.on(RouteName.LIST).forLetter(resId), call -> {
                    arrived.countDown();
                    await(released);
                });
        CompletableFuture<TypedManage> first = CompletableFuture.supplyAsync(() -> town.harvest());
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        TypedManage second = town.harvest();
        released.countDown();
        assertThat(second.exit()).isZero();
        assertThat(second.lines()).containsExactly("déjà en cours");
        assertThat(first.join().exit()).isZero();
        assertThat(town.api().letter(OwnTown.id(resId)).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_host_names_no_other() {
        TypedManage typed = welco.manage("tenant_command", "feed_mail_maarch", "-d", "courrier.autre.localhost");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints()).singleElement().asString().contains("courrier.autre.localhost");
        assertThat(typed.err()).doesNotContain(RunningWelco.VILLE);
    }

    @Test
    void a_letter_put_back_for_us_comes_back_and_lives_again() {
        String id = town.harvested("Aller et retour");
        long resId = OwnTown.resId(id);
        town.api().associate(id, "7-1", town.requestUrl(1));
        town.awaitSteps(id, "received delivered", "sent delivered");
        town.maarch().putIn(resId, town.status("GRC"));
        TypedManage back = town.harvest();
        assertThat(back.lines()).contains(id + " revenu de Maarch");
        assertThat(town.api().letter(id).data().path("status").asText()).isEqualTo("returned");
        assertThat(town.maarch().status(resId)).isEqualTo(town.status("TRT"));
        town.api().associate(id, "7-2", town.requestUrl(2));
        town.awaitSteps(id, "received delivered", "sent delivered", "received delivered", "sent delivered");
        assertThat(town.maarch().letter(resId).publikId()).contains("7-1");
        assertThat(town.maarch().status(resId)).isEqualTo(town.status("SENT"));
        assertThat(town.maarch().notes(resId)).last().asString().contains("7-2");
    }

    @Test
    void a_letter_whose_received_never_arrives_is_one_letter_and_never_reopened() {
        long resId = town.record("Reçu impossible");
        town.maarch()
                .faults()
                .add(Fault.of(FaultKind.SERVER_ERROR)
                        .on(CallMatch.on(RouteName.STATUS).forLetter(resId)));
        TypedManage first = town.harvest();
        TypedManage second = town.harvest();
        TypedManage third = town.harvest();
        assertThat(first.lines()).anyMatch(line -> line.startsWith(OwnTown.id(resId) + " reçu"));
        assertThat(second.out() + third.out()).doesNotContain(OwnTown.id(resId));
        town.maarch().faults().clear();
        town.awaitSteps(OwnTown.id(resId), "received delivered");
        assertThat(town.api().letter(OwnTown.id(resId)).data().path("status").asText())
                .isEqualTo("to_process");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long incomingDocuments() {
        try (Connection connection = welco.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + town.schema() + ".document where state = 'incoming'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
