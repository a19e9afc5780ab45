package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.FetchedMail.Presence;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

class FetchingOneFileTest {

    private static final String FILE = "GET /rest/resources/42/originalContent";
    private static final String OLD_FILE = "GET /rest/res/42/originalContent";
    private static final String PDF = "application/pdf";
    private static final String UNKNOWN_ROUTE_2301 =
            "{\"errors\":\"Internal server error\",\"context\":{\"message\":\"Not found.\"}}";

    private StubMaarch maarch;
    private LinkedTown town;
    private final MemoryIntake intake = new MemoryIntake();

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        town = LinkedTown.with(maarch.address());
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void the_route_of_later_versions_gives_the_file() {
        maarch.on(FILE, 200, PDF, "%PDF-1.4");
        FetchedMail fetched = fetch();
        assertThat(fetched.presence()).isEqualTo(Presence.PRESENT);
        assertThat(intake.bytes(fetched.document().orElseThrow().id()))
                .asString()
                .isEqualTo("%PDF-1.4");
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void a_version_without_that_route_is_asked_by_the_route_of_18_10() {
        maarch.on(OLD_FILE, 200, PDF, "%PDF-1.4");
        assertThat(fetch().presence()).isEqualTo(Presence.PRESENT);
        assertThat(maarch.calls()).hasSize(2);
    }

    @Test
    void a_file_gone_from_the_disk_is_missing_and_the_other_route_is_not_asked() {
        maarch.json(FILE, 404, "{\"errors\":\"Document not found on docserver\"}");
        assertThat(fetch().presence()).isEqualTo(Presence.MISSING);
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void a_file_gone_from_the_disk_in_18_10_is_missing() {
        maarch.json(OLD_FILE, 404, "{\"errors\":\"Document not found on docserver\"}");
        assertThat(fetch().presence()).isEqualTo(Presence.MISSING);
    }

    @Test
    void a_letter_without_file_has_none_and_a_file_that_changed_is_missing() {
        maarch.json(FILE, 400, "{\"errors\":\"?\"}");
        assertThat(fetch(letter(Optional.empty())).presence()).isEqualTo(Presence.NONE);
        assertThat(fetch(letter(Optional.of("0001.pdf"))).presence()).isEqualTo(Presence.MISSING);
    }

    @Test
    void an_empty_file_is_missing() {
        maarch.on(FILE, 200, PDF, "");
        assertThat(fetch().presence()).isEqualTo(Presence.MISSING);
        assertThat(intake.begun()).isZero();
    }

    @Test
    void a_file_beyond_the_limit_is_too_big() {
        maarch.on(FILE, 200, PDF, "x".repeat(1000));
        MemoryIntake small = new MemoryIntake(100);
        assertThat(fetch(letter(Optional.empty()), small).presence()).isEqualTo(Presence.TOO_BIG);
        assertThat(small.open()).isZero();
    }

    @Test
    void a_sign_in_page_is_not_a_document() {
        maarch.on(FILE, 200, StubMaarch.HTML, "<html>Connexion</html>");
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(intake.begun()).isZero();
    }

    @Test
    void json_is_not_a_document() {
        maarch.json(FILE, 200, "{}");
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_letter_that_is_a_page_is_a_document_since_it_comes_as_a_file() {
        maarch.on(FILE, (request, out) -> {
            String answer = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\n"
                    + "Content-Disposition: attachment; filename=lettre é.html\r\nContent-Length: 4\r\n\r\n<p/>";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
        assertThat(fetch().presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void what_the_first_route_said_counts_when_the_second_does_not_exist() {
        maarch.json(FILE, 403, "{\"errors\":\"Document out of perimeter\"}").json(OLD_FILE, 500, UNKNOWN_ROUTE_2301);
        assertThat(failure().kind()).isEqualTo(Kind.RIGHTS);
    }

    @Test
    void a_lack_of_memory_on_the_first_route_stays_one() {
        maarch.on(FILE, 500, StubMaarch.HTML, "").json(OLD_FILE, 500, UNKNOWN_ROUTE_2301);
        assertThat(failure().kind()).isEqualTo(Kind.MEMORY);
    }

    @Test
    void what_the_second_route_said_counts_when_the_first_does_not_exist() {
        maarch.json(OLD_FILE, 403, "{\"errors\":\"Document out of perimeter\"}");
        assertThat(failure().kind()).isEqualTo(Kind.RIGHTS);
    }

    @Test
    void the_second_route_is_tried_after_a_json_500_and_a_refused_right() {
        maarch.json(FILE, 500, UNKNOWN_ROUTE_2301).on(OLD_FILE, 200, PDF, "%PDF");
        assertThat(fetch().presence()).isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void wrong_credentials_and_a_migration_are_not_tried_twice(int status) {
        maarch.json(FILE, status, "{\"errors\":\"?\"}");
        assertThat(failure().kind()).isIn(Kind.CREDENTIALS, Kind.MIGRATION);
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void a_file_cut_short_is_unreadable_and_thrown_away() {
        RawFile cut =
                new RawFile("HTTP/1.1 200 X\r\nContent-Type: application/pdf\r\nContent-Length: 1000\r\n\r\n%PDF");
        maarch.on(FILE, cut::send).on(OLD_FILE, cut::send);
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(intake.open()).isZero();
        assertThat(intake.keptDocuments()).isZero();
    }

    private record RawFile(String bytes) {
        boolean send(String request, java.io.OutputStream out) throws IOException {
            out.write(bytes.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return false;
        }
    }

    private static RegisteredMail letter(Optional<String> fileName) {
        return new RegisteredMail(
                42,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fileName,
                OptionalLong.empty());
    }

    private FetchedMail fetch() {
        return fetch(letter(Optional.of("0001.pdf")));
    }

    private FetchedMail fetch(RegisteredMail mail) {
        return fetch(mail, intake);
    }

    private FetchedMail fetch(RegisteredMail mail, DocumentIntake where) {
        return town.registry().fetchFile(mail, where);
    }

    private RegistryException failure() {
        return catchThrowableOfType(RegistryException.class, this::fetch);
    }
}
