package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.welco.access.Proof.Means;
import org.welco.access.Proof.Outcome;

/** One test per cell: each path of docs/api-callers.md, which is the promise, times each kind of caller. */
class CallersTest {

    private static final Town VILLE = Town.called("courrier.ville.fr");

    private record Promise(String method, String path, Set<String> callers) {

        String sample() {
            return path.replace("{id}", "maarch-42")
                    .replace("{delivery}", "12")
                    .replace("{command}", "check")
                    .replace("{file...}", "some/file.css")
                    .replaceAll("\\{[a-z]+}", "sample");
        }
    }

    private static List<Promise> promises() throws IOException {
        List<Promise> promises = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/api-callers.md"))) {
            if (line.startsWith("| `/")) {
                String[] cells = line.split("\\|");
                String callers = cells[3].replace("`", "").strip();
                promises.add(
                        new Promise(cells[2].strip(), cells[1].replace("`", "").strip(), Set.of(callers.split(", "))));
            }
        }
        return promises;
    }

    private static Verdict judge(Promise promise, Proof proof) {
        return judge(promise.method(), promise.sample(), Optional.of(VILLE), proof);
    }

    private static Verdict judge(String method, String path, Optional<Town> town, Proof proof) {
        IncomingCall call = new IncomingCall(method, path, "", town.map(Town::open), "", false, false);
        return Gatekeeper.judge(call, Routes.match(method, path), proof);
    }

    private static Proof holding(Right... rights) {
        return Proof.of(Means.BASIC, new Caller("api client", Set.of(rights), ""));
    }

    private static int status(Verdict verdict) {
        return verdict.refusal().map(Refusal::status).orElse(200);
    }

    @TestFactory
    Stream<DynamicTest> each_right_opens_what_the_page_promises_and_nothing_else() throws IOException {
        return promises().stream()
                .flatMap(promise -> Stream.of(Right.values()).map(right -> {
                    boolean promised = promise.callers().contains("anybody")
                            || promise.callers().contains(right.name().toLowerCase(Locale.ROOT));
                    return DynamicTest.dynamicTest(
                            promise.method() + " " + promise.path() + " by " + right,
                            () -> assertThat(status(judge(promise, holding(right))))
                                    .isEqualTo(promised ? 200 : 403));
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobody_comes_in_where_the_page_does_not_say_anybody() throws IOException {
        return promises().stream()
                .flatMap(promise -> unproven().map(proof -> {
                    boolean promised = promise.callers().contains("anybody");
                    return DynamicTest.dynamicTest(
                            promise.method() + " " + promise.path() + " by nobody, " + proof.means(),
                            () -> assertThat(status(judge(promise, proof))).isEqualTo(promised ? 200 : 401));
                }));
    }

    private static Stream<Proof> unproven() {
        return Stream.of(
                Proof.absent(),
                Proof.failed(Outcome.REFUSED, Means.BASIC),
                Proof.failed(Outcome.REFUSED, Means.SIGNATURE),
                Proof.failed(Outcome.REFUSED, Means.TOKEN));
    }

    @TestFactory
    Stream<DynamicTest> another_host_has_no_path_but_the_operator_s_commands() throws IOException {
        return promises().stream()
                .flatMap(promise -> Stream.of(Right.values()).map(right -> {
                    boolean promised =
                            right == Right.OPERATOR && promise.callers().contains("operator");
                    return DynamicTest.dynamicTest(
                            promise.method() + " " + promise.path() + " on another host by " + right,
                            () -> assertThat(elsewhere(promise, right)).isEqualTo(promised));
                }));
    }

    private static boolean elsewhere(Promise promise, Right right) {
        return judge(promise.method(), promise.sample(), Optional.empty(), holding(right))
                .refusal()
                .isEmpty();
    }

    @Test
    void a_known_client_without_any_right_is_told_so() {
        assertThat(judge("GET", "/api/mail/", Optional.of(VILLE), holding()).refusal())
                .contains(Refusal.NO_RIGHT);
    }

    @Test
    void another_host_is_unknown_before_its_path_is_looked_at() {
        assertThat(judge("GET", "/nowhere", Optional.empty(), Proof.absent()).refusal())
                .contains(Refusal.UNKNOWN_HOST);
    }

    @Test
    void a_wrong_method_is_told_with_the_right_ones() {
        Verdict verdict = judge("GET", "/api/mail/response/", Optional.of(VILLE), Proof.absent());
        assertThat(verdict.refusal()).contains(Refusal.METHOD_NOT_ALLOWED);
        assertThat(verdict.allowed()).containsExactly("POST");
    }

    @Test
    void basic_is_asked_for_when_it_was_tried() {
        assertThat(challenged(Proof.failed(Outcome.REFUSED, Means.BASIC))).isTrue();
    }

    @Test
    void basic_is_asked_for_when_nothing_was_given() {
        assertThat(challenged(Proof.absent())).isTrue();
    }

    @Test
    void basic_is_not_asked_of_whoever_signed() {
        assertThat(challenged(Proof.failed(Outcome.REFUSED, Means.SIGNATURE))).isFalse();
    }

    private static boolean challenged(Proof proof) {
        return judge("GET", "/api/mail/", Optional.of(VILLE), proof).basicChallenge();
    }

    @Test
    void an_identity_service_that_is_down_is_no_wrong_password() {
        Proof proof = Proof.failed(Outcome.UNVERIFIABLE, Means.BASIC);
        assertThat(judge("GET", "/api/mail/", Optional.of(VILLE), proof).refusal())
                .contains(Refusal.UNVERIFIABLE);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_password_that_a_browser_remembers() {
        IncomingCall call = new IncomingCall("GET", "/api/mail/", "", Optional.of(VILLE.open()), "", false, true);
        assertThat(Gatekeeper.judge(call, Routes.match("GET", "/api/mail/"), holding(Right.MAIL))
                        .refusal())
                .contains(Refusal.NO_RIGHT);
    }

    @Test
    void too_many_attempts_are_told_as_such() {
        Proof proof = Proof.failed(Outcome.TOO_MANY_ATTEMPTS, Means.BASIC);
        assertThat(judge("GET", "/api/mail/", Optional.of(VILLE), proof).refusal())
                .contains(Refusal.TOO_MANY_ATTEMPTS);
    }
}
