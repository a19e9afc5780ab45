package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.platform.http.Patience;

/** How long each call may take, and what becomes of one that fails in a way of its own. */
class WaitingForMaarchTest {

    private final List<String> called = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "list, 30",
        "listWithFiles, 120",
        "originalContent, 120",
        "oldOriginalContent, 120",
        "externalInfos, 10",
        "status, 10",
        "statuses, 10",
        "profile, 10",
        "contacts, 10",
        "history, 10"
    })
    void each_route_has_its_own_patience(String route, int seconds) {
        assertThat(MaarchApi.class.getDeclaredMethods())
                .filteredOn(method -> method.getName().equals(route))
                .singleElement()
                .satisfies(method -> assertThat(
                                method.getAnnotation(Patience.class).seconds())
                        .isEqualTo(seconds));
    }

    @Test
    void a_list_with_documents_has_the_patience_of_documents() {
        MaarchClient client = failing();
        assertThatThrownBy(() -> client.rows(ListJson.trivial())).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> client.rows(ListJson.lettersWithFiles("GRC", List.of(1L))))
                .isInstanceOf(RegistryException.class);
        assertThat(called).containsExactly("list", "listWithFiles");
    }

    @Test
    void a_failure_of_another_sort_counts_as_perhaps_done() {
        RegistryException read =
                catchThrowableOfType(RegistryException.class, () -> failing().rows(ListJson.trivial()));
        RegistryException write =
                catchThrowableOfType(RegistryException.class, () -> failing().write(maarch -> maarch.status("{}")));
        assertThat(read.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(read.mayHaveBeenDone()).isFalse();
        assertThat(write.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(write.mayHaveBeenDone()).isTrue();
    }

    @Test
    void a_body_that_stops_coming_is_nobody_answering_and_one_that_breaks_is_unreadable() {
        assertThat(MaarchClient.broken(new HttpTimeoutException("late")).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(MaarchClient.broken(new IOException("reset")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void an_answer_of_the_very_limit_is_read_and_not_a_byte_more() throws IOException {
        try (InputStream whole = new BoundedStream(new ByteArrayInputStream(new byte[BoundedStream.LIMIT]));
                InputStream more = new BoundedStream(new ByteArrayInputStream(new byte[BoundedStream.LIMIT + 1]))) {
            assertThat(whole.readAllBytes()).hasSize(BoundedStream.LIMIT);
            assertThatThrownBy(more::readAllBytes).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void a_bounded_answer_is_read_byte_by_byte_as_well() throws IOException {
        try (InputStream body = new BoundedStream(new ByteArrayInputStream(new byte[] {(byte) 0xff, 0}))) {
            assertThat(body.read()).isEqualTo(0xff);
            assertThat(body.read()).isZero();
            assertThat(body.read()).isEqualTo(-1);
        }
    }

    /** A client whose every call fails as none of the known ways. */
    private MaarchClient failing() {
        MaarchSettings settings =
                MaarchSettings.of(LinkedTown.tenant(Map.of("MAARCH_FEED", "{\"URL\":\"https://maarch.test/\"}")));
        MaarchApi api = (MaarchApi) Proxy.newProxyInstance(
                MaarchApi.class.getClassLoader(), new Class<?>[] {MaarchApi.class}, (proxy, method, args) -> {
                    called.add(method.getName());
                    throw new ProcessingException("odd");
                });
        return new MaarchClient(settings, api, Clock.systemUTC());
    }
}
