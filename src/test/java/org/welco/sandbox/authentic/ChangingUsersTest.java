package org.welco.sandbox.authentic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.publik.SecretKeys;

/** Users changed as authentic of September 2025 was recorded to do it. */
class ChangingUsersTest {

    private static final String HOST = "connexion.ville.localhost";
    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String OF_THE_OTHER_TOWN = "c0000000000000000000000000000013";

    private SandboxServer server;
    private AuthenticSandbox authentic;

    @BeforeEach
    void start() throws IOException {
        server = new SandboxServer(0);
        authentic = new AuthenticSandbox(HOST, new SecretKeys());
        server.site(HOST, authentic);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int patch(String uuid, String body) throws IOException {
        URI target = URI.create("http://" + HOST + ":" + server.port() + "/api/users/" + uuid + "/");
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString("welco:welco-pass".getBytes(StandardCharsets.UTF_8));
        String head = "Content-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\nAccept: application/json\r\nAuthorization: Basic " + basic + "\r\n";
        return new RawCall(Duration.ofSeconds(20))
                .send("PATCH", target, head, bytes)
                .status();
    }

    @ParameterizedTest
    @CsvSource({"true,400", "false,200"})
    void an_unchanged_mobile_is_taken_while_citizens_sign_in_by_it(boolean signIn, int status) throws IOException {
        authentic.citizens().phoneSignIn(signIn);
        assertThat(patch(JACQUES, "{'mobile': '+33600001278'}")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'mobile': '+33600001278'}|400", "{'mobile': '+33600001278', 'ou': 'ville-b'}|200"})
    void the_unit_that_is_looked_at_is_the_one_of_the_body_or_the_default_one(String body, int status)
            throws IOException {
        assertThat(patch(OF_THE_OTHER_TOWN, body)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "c0000000000000000000000000000013,usager009@example.org,200",
        "c0000000000000000000000000000010,usager009@example.org,400",
        "c0000000000000000000000000000009,USAGER009@example.org,400",
        "c0000000000000000000000000000009,usager009@example.org,200"
    })
    void an_address_of_mail_is_taken_in_its_unit_only(String uuid, String mail, int status) throws IOException {
        assertThat(patch(uuid, "{'email': '" + mail + "'}")).isEqualTo(status);
    }

    private SandboxCitizen jacques() {
        return authentic.citizens().all().stream()
                .filter(one -> one.uuid().equals(JACQUES))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email': null}|400",
                "{'email': ''}|200",
                "{'first_name': null}|400",
                "{'last_name': ''}|400",
                "{'birthdate': null}|200",
                "{'birthdate': '17/05/1980'}|400",
                "{'birthdate': '2090-01-01'}|400",
                "{'title': 'Mrs'}|400",
                "{'zipcode': '123'}|400",
                "{'phone': 'abc'}|400",
                "{'phone': '123'}|200",
                "{'phone': 612345678}|500",
                "{'ou': 'nope'}|400",
                "{'unknown': 'x'}|200",
                "{}|200"
            })
    void what_is_written_is_judged_as_in_a_creation_but_for_what_is_not_in_it(String body, int status)
            throws IOException {
        assertThat(patch(JACQUES, body)).isEqualTo(status);
    }

    @Test
    void whatever_is_right_is_kept_and_the_rest_stays() throws IOException {
        patch(JACQUES, "{'city': 'Bruay', 'phone': '03 21 00 00 01', 'birthdate': null}");
        assertThat(jacques().city()).isEqualTo("Bruay");
        assertThat(jacques().more()).containsEntry("phone", "+33321000001");
        assertThat(jacques().birthDate()).isEmpty();
        assertThat(jacques().mobile()).isEqualTo("+33600001278");
    }

    @Test
    void the_mark_of_a_mail_falls_whenever_the_mail_is_not_in_it() throws IOException {
        authentic.citizens().prove(JACQUES, Set.of("email", "mobile"));
        patch(JACQUES, "{'city': 'Bruay', 'email': 'usager009@example.org'}");
        assertThat(authentic.citizens().proved(JACQUES)).containsExactlyInAnyOrder("email", "mobile");
        patch(JACQUES, "{'city': 'Lens'}");
        assertThat(authentic.citizens().proved(JACQUES)).containsExactly("mobile");
    }

    @Test
    void what_should_never_be_sent_is_taken() throws IOException {
        patch(JACQUES, "{'is_active': false, 'uuid': 'c0000000000000000000000000000099'}");
        assertThat(authentic.citizens().all())
                .filteredOn(one -> one.uuid().endsWith("99"))
                .singleElement()
                .satisfies(one -> assertThat(one.active()).isFalse());
    }
}
