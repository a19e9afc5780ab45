package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.platform.http.RawServer;
import org.welco.publik.testing.PublikTown;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsJournal;

/** The sandbox's w.c.s. gives the address that a tracking code opens. */
class OpeningTrackedRequestsTest {

    private final PublikTown town = new PublikTown();
    private final WcsTrackedRequests requests =
            new WcsTrackedRequests(new WcsLinks(town.current(), town.http(), town.signer()));

    @AfterEach
    void stop() {
        town.close();
    }

    private Optional<URI> opening(String code) {
        return town.inside(() -> requests.opening(code));
    }

    @Test
    void a_code_is_asked_for_signed_in_nobody_s_name() {
        FormData made = town.wcs().request("signalement-voirie", "", Map.of("objet", "Réverbère cassé"));
        assertThat(opening(made.trackingCode()).orElseThrow().getPath()).matches("/code/[A-Za-z0-9]{64}/load");
        WcsJournal.Entry call = town.wcs().journal().entries().get(0);
        assertThat(call.path()).isEqualTo("/api/code/" + made.trackingCode());
        assertThat(call.query()).startsWith("backoffice=on&orig=").doesNotContain("NameID");
    }

    @Test
    void a_code_of_nothing_opens_nothing() {
        assertThat(opening("ZZZZZZZZ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOWN, UNREACHABLE", "TROUBLE, UNREACHABLE", "GARBAGE, UNREADABLE", "REFUSING, RIGHTS"})
    void a_w_c_s_in_trouble_is_told_as_such(WcsFault fault, Kind kind) {
        town.wcs().faults().add(fault, Route.CODE, 0);
        assertThatExceptionOfType(RequestSourceException.class)
                .isThrownBy(() -> opening("ZZZZZZZZ"))
                .matches(trouble -> trouble.kind() == kind)
                .matches(trouble -> !trouble.toString().contains("ZZZZZZZZ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/code/abcdefghijkl/load",
                "http://127.0.0.1:1/code/abcdefghijkl/load",
                "javascript:alert(1)",
                "/code/abcdefghijkl/load",
                "//evil.example/code/abcdefghijkl/load",
                "@/code/abcdefghijkl/load",
                "HERE/logout/?next=/code/abcdefghijkl/load",
                "HERE/code/../../logout/load",
                "mailto:x",
                "",
            })
    void no_browser_is_sent_anywhere_else(String address) throws IOException {
        try (RawServer other = new RawServer((request, out) -> {
            String host = request.replaceAll("(?s).*[Hh]ost: ([^\\r\\n]+).*", "$1");
            String body = "{\"err\": 0, \"load_url\": \"" + address.replace("HERE", "http://" + host) + "\"}";
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
            return true;
        })) {
            WcsTrackedRequests asked = new WcsTrackedRequests(new WcsLinks(town.current(), town.http(), town.signer()));
            assertThatExceptionOfType(RequestSourceException.class)
                    .isThrownBy(() -> town.gate()
                            .call(
                                    PublikTown.tenant(
                                            "courrier.autre.test", other.address(), other.address(), Map.of()),
                                    () -> asked.opening("SSSRXFXJ")))
                    .matches(trouble -> trouble.kind() == Kind.UNREADABLE);
        }
    }
}
