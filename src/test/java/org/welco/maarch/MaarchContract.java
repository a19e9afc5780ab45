package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.command.check.Finding;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.FetchedMail.Presence;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.Standing;
import org.welco.sandbox.SandboxDatabase;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.MaarchUsers;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.maarch.RouteName;

/** The registry against one of the Maarchs that were recorded: what a client must know of it. */
abstract class MaarchContract {

    private static final String LINK = "https://demarches.ville.test/backoffice/management/creche/42/";
    private static int schemas;

    private final MaarchVersion version;

    private SandboxServer server;
    private MaarchSandbox maarch;
    private LinkedTown town;
    private MailRegistry registry;
    private final MemoryIntake intake = new MemoryIntake();
    private final List<FetchedMail> fetched = new ArrayList<>();

    MaarchContract(MaarchVersion version) {
        this.version = version;
    }

    @BeforeEach
    void start() throws IOException {
        server = new SandboxServer(0);
        maarch = new MaarchSandbox(SandboxDatabase.url(), "contract" + ++schemas + ".localhost", version);
        server.site("127.0.0.1", maarch.site());
        town = LinkedTown.with(URI.create("http://127.0.0.1:" + server.port() + "/"));
        registry = town.registry();
    }

    @AfterEach
    void stop() {
        maarch.close();
        server.close();
    }

    @Test
    void letters_for_us_are_listed_and_no_others() {
        LocalDateTime written = LocalDateTime.of(2026, 11, 2, 0, 0);
        LocalDateTime arrived = LocalDateTime.of(2026, 11, 5, 9, 12);
        long ours = maarch.addLetter(
                NewLetter.pdf("Place en crèche – « été »", bytes(1097)).dated(written, arrived));
        maarch.addLetter(NewLetter.pdf("Ailleurs", bytes(10)).in("COU"));
        RegisteredMail letter = registry.list(0, 50).get(0);
        assertThat(registry.list(0, 50)).hasSize(1);
        assertThat(letter.resId()).isEqualTo(ours);
        assertThat(letter.subject()).contains("Place en crèche – « été »");
        assertThat(letter.chrono()).isPresent();
        assertThat(letter.letterDate()).contains(written.toLocalDate());
        assertThat(letter.arrivedAt()).contains(arrived);
        assertThat(letter.recordedAt()).isPresent();
        assertThat(letter.declaredSize()).hasValue(1097);
    }

    @Test
    void letters_come_page_by_page_in_order_of_number() {
        for (int i = 0; i < 5; i++) {
            maarch.addLetter("Lettre " + i, bytes(10));
        }
        List<RegisteredMail> first = registry.list(0, 2);
        List<RegisteredMail> second = registry.list(first.get(1).resId(), 2);
        List<RegisteredMail> third = registry.list(second.get(1).resId(), 2);
        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(2, 2, 1);
        assertThat(registry.list(third.get(0).resId(), 2)).isEmpty();
    }

    @Test
    void documents_arrive_byte_for_byte_whatever_they_are() {
        byte[] pdf = bytes(700_000);
        byte[] text = "à lire".getBytes(StandardCharsets.UTF_8);
        long one = maarch.addLetter("pdf", pdf);
        long two = maarch.addLetter(NewLetter.file("texte", "txt", text));
        fetch(one, two);
        assertThat(fetched).extracting(FetchedMail::presence).containsOnly(Presence.PRESENT);
        assertThat(intake.bytes(fetched.get(0).document().orElseThrow().id())).isEqualTo(pdf);
        assertThat(intake.bytes(fetched.get(1).document().orElseThrow().id())).isEqualTo(text);
    }

    @Test
    void a_document_lost_by_maarch_is_missing_by_every_way() {
        long lost = maarch.addLetter(NewLetter.pdf("perdu", bytes(10)).lostOnDocserver());
        fetch(lost);
        assertThat(fetched.get(0).presence()).isEqualTo(Presence.MISSING);
        assertThat(fetchFile(lost).presence()).isEqualTo(Presence.MISSING);
    }

    @Test
    void a_letter_recorded_without_document_has_none_by_every_way() {
        if (version == MaarchVersion.V18_10) {
            // impossible there: nothing to see but that ordinary letters are not taken for it
            long ordinary = maarch.addLetter("ordinaire", bytes(10));
            assertThat(fetchFile(ordinary).presence()).isEqualTo(Presence.PRESENT);
            return;
        }
        long bare = maarch.addLetter(NewLetter.withoutDocument("sans pièce"));
        fetch(bare);
        assertThat(fetched.get(0).presence()).isEqualTo(Presence.NONE);
        assertThat(fetchFile(bare).presence()).isEqualTo(Presence.NONE);
    }

    @Test
    void a_letter_of_two_senders_is_one_letter() {
        long both = maarch.addLetter(NewLetter.pdf("à deux", bytes(10)).from(NewLetter.Sender.person("Anne", "Un")));
        maarch.alsoFrom(both, NewLetter.Sender.person("Bob", "Deux"));
        assertThat(registry.list(0, 50)).hasSize(1);
        fetch(both);
        assertThat(fetched).hasSize(1);
    }

    @Test
    void too_many_bytes_at_once_exhaust_maarch_and_the_file_route_still_gives_them() {
        byte[] big = bytes(200_000);
        long one = maarch.addLetter("gros", big);
        maarch.tooBigForList(one, true);
        assertKind(() -> fetch(one), Kind.MEMORY);
        assertThat(intake.bytes(fetchFile(one).document().orElseThrow().id())).isEqualTo(big);
    }

    @Test
    void a_document_too_big_by_every_way_says_so() {
        long one = maarch.addLetter("énorme", bytes(10));
        maarch.tooBigForList(one, false);
        assertKind(() -> fetchFile(one), Kind.MEMORY);
    }

    @Test
    void received_moves_the_letter_out_of_the_list() {
        long one = maarch.addLetter("x", bytes(10));
        registry.received(one);
        assertThat(maarch.status(one)).isEqualTo("GRC_TRT");
        assertThat(registry.list(0, 50)).isEmpty();
        assertThat(registry.standing(one)).contains(new Standing("GRC_TRT", Optional.empty()));
    }

    @Test
    void sent_writes_number_and_link_and_is_read_back_in_every_form() {
        long one = maarch.addLetter("x", bytes(10));
        registry.sent(one, "demande/42", LINK, "GRC_SENT");
        assertThat(registry.standing(one)).contains(new Standing("GRC_SENT", Optional.of("demande/42")));
        assertThat(maarch.letter(one).publikId()).contains("demande/42");
        assertThat(maarch.letter(one).externalLink())
                .isEqualTo(version == MaarchVersion.V18_10 ? Optional.of(LINK) : Optional.empty());
    }

    @Test
    void an_answer_and_a_refusal_stand_in_the_history_as_they_are() {
        long one = maarch.addLetter("x", bytes(10));
        String text = "Réponse n° 42 :\n« l'été » <b>€</b> \"oui\"\n" + "long ".repeat(4000);
        registry.answered(one, text, "GRC_REP");
        registry.refused(one, "Pas pour nous");
        assertThat(maarch.notes(one)).containsExactly(text, "Pas pour nous");
        assertThat(maarch.status(one)).isEqualTo("GRCREFUSED");
    }

    @Test
    void what_2301_replaces_in_a_note_is_kept_readable() {
        long one = maarch.addLetter("x", bytes(10));
        registry.answered(one, "article {1} et {2}", "GRC_REP");
        assertThat(maarch.notes(one)).containsExactly("article { 1} et { 2}");
        assertThat(registry.linesInHistory(one, "article {1} et {2}"))
                .isEqualTo(version == MaarchVersion.V18_10 ? Optional.empty() : Optional.of(1));
    }

    @Test
    void a_note_twice_is_counted_where_the_history_is_shown() {
        long one = maarch.addLetter("x", bytes(10));
        registry.answered(one, "Bonjour", "GRC_REP");
        registry.note(one, "Bonjour", "GRC_REP");
        assertThat(registry.linesInHistory(one, "Bonjour"))
                .isEqualTo(version == MaarchVersion.V18_10 ? Optional.empty() : Optional.of(2));
    }

    @Test
    void an_unknown_status_is_never_written_where_maarch_tells_its_statuses_and_always_told_by_the_status_route() {
        long one = maarch.addLetter("x", bytes(10));
        maarch.removeStatus("GRC_SENT");
        maarch.removeStatus("GRC_TRT");
        assertKind(() -> registry.received(one), Kind.UNKNOWN_STATUS);
        assertThat(maarch.status(one)).isEqualTo("GRC");
        if (version == MaarchVersion.V18_10) {
            // 18.10 hides its statuses and does not check this one: the trap that check warns of
            registry.sent(one, "1", LINK, "GRC_SENT");
            assertThat(maarch.status(one)).isEqualTo("GRC_SENT");
        } else {
            assertKind(() -> registry.sent(one, "1", LINK, "GRC_SENT"), Kind.UNKNOWN_STATUS);
            assertThat(maarch.status(one)).isEqualTo("GRC");
        }
    }

    @Test
    void a_letter_that_is_not_there_is_gone_for_every_step() {
        assertKind(() -> registry.received(999_999), Kind.GONE);
        assertKind(() -> registry.sent(999_999, "1", LINK, "GRC_SENT"), Kind.GONE);
        assertThat(registry.standing(999_999)).isEmpty();
    }

    @Test
    void out_of_the_perimeter_is_a_question_of_rights() {
        long one = maarch.addLetter("x", bytes(10));
        maarch.users().setPerimeter(MaarchUsers.GROUP, "status='GRC'");
        registry.received(one);
        assertKind(() -> registry.refused(one, "x"), Kind.RIGHTS);
        assertKind(() -> registry.sent(one, "1", LINK, "GRC_SENT"), Kind.RIGHTS);
        assertKind(() -> fetchFile(one), Kind.RIGHTS);
        assertThat(registry.standing(one)).isEmpty();
    }

    @Test
    void a_user_without_group_or_perimeter_is_a_question_of_rights() {
        maarch.users().setPerimeter(MaarchUsers.GROUP, "");
        assertKind(() -> registry.list(0, 10), Kind.RIGHTS);
        maarch.users().leaveGroups(MaarchUsers.CONNECTOR);
        assertKind(() -> registry.list(0, 10), Kind.RIGHTS);
    }

    @Test
    void the_perimeter_of_the_stock_group_shows_nothing_and_check_says_why() {
        maarch.addLetter("x", bytes(10));
        maarch.users().setPerimeter(MaarchUsers.GROUP, "1=0");
        assertThat(registry.list(0, 10)).isEmpty();
        assertThat(check())
                .anyMatch(one ->
                        one.level() == Finding.Level.WARNING && one.sentence().contains("1=0"));
    }

    @Test
    void a_wrong_password_and_a_locked_user_are_credentials() {
        maarch.users().lock(MaarchUsers.CONNECTOR);
        assertKind(() -> registry.list(0, 10), Kind.CREDENTIALS);
        maarch.users().unlock(MaarchUsers.CONNECTOR);
        maarch.users().setPassword(MaarchUsers.CONNECTOR, "other");
        assertKind(() -> registry.received(1), Kind.CREDENTIALS);
        assertThat(check())
                .anyMatch(one ->
                        one.level() == Finding.Level.ERROR && one.sentence().contains("PASSWORD"));
    }

    @Test
    void a_right_that_is_missing_for_one_route_is_a_question_of_rights() {
        long one = maarch.addLetter("x", bytes(10));
        switch (version) {
            case V18_10 -> maarch.users().setStatus(MaarchUsers.CONNECTOR, "ABS");
            case V21_03 -> maarch.users().allowRoutes(MaarchUsers.CONNECTOR, List.of("POST/res/list"));
            default -> maarch.users().revoke(MaarchUsers.GROUP, "update_status_mail");
        }
        assertKind(() -> registry.received(one), Kind.RIGHTS);
        assertThat(maarch.status(one)).isEqualTo("GRC");
    }

    @Test
    void the_sender_is_read_as_each_version_tells_it() {
        NewLetter.Sender camille = new NewLetter.Sender(
                "Camille", "Lefèvre", "", "12", "rue des Tilleuls", "99000", "MAARCH", "c@example.invalid", "01 02");
        long one = maarch.addLetter(NewLetter.pdf("x", bytes(10)).from(camille));
        long unknown = maarch.addLetter("y", bytes(10));
        assertThat(registry.sender(one).orElseThrow()).startsWith("Camille Lefèvre");
        assertThat(registry.sender(one).orElseThrow().contains("rue des Tilleuls"))
                .isEqualTo(version != MaarchVersion.V18_10);
        assertThat(registry.sender(unknown)).isEmpty();
    }

    @Test
    void an_answer_lost_after_the_deed_is_told_and_nothing_is_sent_twice() {
        long one = maarch.addLetter("x", bytes(10));
        maarch.faults().add(Fault.of(FaultKind.CLOSE_AFTER).on(RouteName.STATUS).once());
        RegistryException lost = failure(() -> registry.answered(one, "Bonjour", "GRC_REP"));
        assertThat(lost.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(lost.mayHaveBeenDone()).isTrue();
        assertThat(registry.standing(one).orElseThrow().status()).isEqualTo("GRC_REP");
        assertThat(maarch.journal().of(RouteName.STATUS)).hasSize(1);
        assertThat(maarch.notes(one)).containsExactly("Bonjour");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "CLOSE_BEFORE",
                "UNAUTHORIZED",
                "FORBIDDEN",
                "METHOD_NOT_ALLOWED",
                "SERVER_ERROR",
                "EMPTY_500",
                "MIGRATION",
                "GARBAGE",
                "TRUNCATED",
                "REDIRECT",
                "WRONG_TYPE"
            })
    void every_fault_of_a_list_is_one_kind_of_failure_with_a_message_that_shows_nothing(FaultKind fault) {
        maarch.addLetter("x", bytes(10));
        maarch.faults().add(Fault.of(fault).on(RouteName.LIST));
        RegistryException failure = failure(() -> registry.list(0, 10));
        assertThat(failure.kind()).isIn(expected(fault));
        assertThat(failure.getMessage()).doesNotContain(MaarchUsers.PASSWORD, MaarchUsers.CONNECTOR, "<");
    }

    private static List<Kind> expected(FaultKind fault) {
        return switch (fault) {
            case CLOSE_BEFORE -> List.of(Kind.UNREACHABLE);
            case UNAUTHORIZED -> List.of(Kind.CREDENTIALS);
            case FORBIDDEN -> List.of(Kind.RIGHTS);
            case METHOD_NOT_ALLOWED -> List.of(Kind.REFUSED);
            case SERVER_ERROR -> List.of(Kind.SERVER_ERROR);
            case EMPTY_500 -> List.of(Kind.MEMORY);
            case MIGRATION -> List.of(Kind.MIGRATION);
            default -> List.of(Kind.UNREADABLE);
        };
    }

    @Test
    void an_answer_cut_in_a_document_keeps_the_letters_before_it() {
        long one = maarch.addLetter("a", bytes(5000));
        long two = maarch.addLetter("b", bytes(5000));
        maarch.faults().add(Fault.of(FaultKind.TRUNCATED).on(RouteName.LIST).forLetter(two));
        assertKind(() -> fetch(one, two), Kind.UNREADABLE);
        assertThat(fetched).extracting(done -> done.mail().resId()).containsExactly(one);
        assertThat(intake.open()).isZero();
    }

    @Test
    void rows_given_twice_are_one_letter_stored_once() {
        long one = maarch.addLetter("a", bytes(50));
        maarch.faults().add(Fault.of(FaultKind.DUPLICATE_ROWS).on(RouteName.LIST));
        assertThat(registry.list(0, 10)).hasSize(1);
        fetch(one);
        assertThat(fetched).hasSize(1);
        assertThat(intake.begun()).isEqualTo(1);
    }

    @Test
    void a_document_that_is_not_base64_does_not_stop_the_others() {
        long one = maarch.addLetter("a", bytes(50));
        long two = maarch.addLetter("b", bytes(50));
        maarch.faults().add(Fault.of(FaultKind.BAD_BASE64).on(RouteName.LIST));
        fetch(one, two);
        assertThat(fetched).extracting(FetchedMail::presence).containsExactly(Presence.MISSING, Presence.MISSING);
    }

    @Test
    void an_address_that_is_not_the_applications_root_is_told() {
        URI wrong = URI.create("http://127.0.0.1:" + server.port() + "/elsewhere/");
        RegistryException failure =
                failure(() -> LinkedTown.with(wrong).registry().list(0, 10));
        assertThat(failure.kind()).isIn(Kind.UNREADABLE, Kind.SERVER_ERROR);
        assertThat(failure.getMessage()).doesNotContain(MaarchUsers.PASSWORD);
    }

    @Test
    void check_finds_everything_right_and_says_what_it_cannot_know() {
        maarch.addLetter("a", bytes(50));
        List<Finding> findings = check();
        assertThat(findings).noneMatch(one -> one.level() == Finding.Level.ERROR);
        assertThat(findings.stream().anyMatch(one -> one.sentence().contains("ne laisse pas lire")))
                .isEqualTo(version == MaarchVersion.V18_10);
        assertThat(findings).anyMatch(one -> one.sentence().equals("1 courrier(s) en GRC"));
    }

    @Test
    void the_trial_walks_a_letter_through_the_five_statuses_and_back() {
        long one = maarch.addLetter(NewLetter.pdf("sacrifié", bytes(10)).in("GRC_TRT"));
        List<Finding> told = trial(one);
        assertThat(told).extracting(Finding::level).containsOnly(Finding.Level.OK);
        assertThat(maarch.status(one)).isEqualTo("GRC_TRT");
        assertThat(maarch.journal().entries().stream()
                        .map(JournalEntry::statusAsked)
                        .flatMap(Optional::stream)
                        .toList())
                .containsExactly("GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_REP", "GRC", "GRC_TRT");
    }

    @Test
    void the_trial_finds_a_perimeter_that_lacks_a_status_and_says_what_is_left_to_do() {
        long one = maarch.addLetter("sacrifié", bytes(10));
        maarch.users().setPerimeter(MaarchUsers.GROUP, "status in ('GRC','GRC_TRT')");
        List<Finding> told = trial(one);
        assertThat(told)
                .anyMatch(finding -> finding.sentence().contains("GRC_SENT")
                        && finding.sentence().contains("périmètre"));
        assertThat(told.get(told.size() - 1).level()).isEqualTo(Finding.Level.ERROR);
    }

    private List<Finding> check() {
        return town.inside(() -> new MaarchCheck(town.clients()).verify());
    }

    private List<Finding> trial(long resId) {
        List<Finding> told = new ArrayList<>();
        town.inside(() -> {
            new MaarchTrial(town.clients()).walk(resId, LINK, told::add);
            return null;
        });
        return told;
    }

    private void fetch(Long... resIds) {
        registry.fetch(List.of(resIds), intake, fetched::add);
    }

    private FetchedMail fetchFile(long resId) {
        RegisteredMail mail = registry.list(resId - 1, 1).stream()
                .filter(one -> one.resId() == resId)
                .findFirst()
                .orElseGet(() -> new RegisteredMail(
                        resId,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        java.util.OptionalLong.empty()));
        return registry.fetchFile(mail, intake);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static RegistryException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RegistryException.class, call);
    }

    private static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind) {
        assertThat(failure(call))
                .isNotNull()
                .extracting(RegistryException::kind)
                .isEqualTo(kind);
    }
}
