package org.welco.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.Routes;

/** Clean addresses and the views behind them. */
class FindingScreensTest {

    @ParameterizedTest
    @CsvSource({
        "/, /desk.xhtml",
        "/mail/all, /mail.xhtml",
        "/request/7, /started.xhtml?id=7",
        "/mail/maarch-42, /mail.xhtml?id=maarch-42",
        "/mail/welco-7/, /mail.xhtml?id=welco-7",
        "/cells/mail, /cells/mail.xhtml",
        "/cells/mail/, /cells/mail.xhtml"
    })
    void an_address_leads_to_its_view(String path, String target) {
        assertThat(Screen.at(path).orElseThrow().target(path)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mail.xhtml",
                "/cells/mail.xhtml",
                "/mail",
                "/mail/a/b",
                "/mail/%2e",
                "/mail/a&x=1",
                "/cells",
                "/nowhere"
            })
    void anything_else_leads_nowhere(String path) {
        assertThat(Screen.at(path)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void each_view_is_there(Screen screen) {
        assertThat(Files.exists(Path.of("webapp" + screen.view()))).isTrue();
    }

    /** The server would redirect to the folder before any filter of ours runs. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void no_folder_stands_in_the_way_of_a_screen(Screen screen) {
        boolean folder = Files.isDirectory(Path.of("webapp" + screen.address()));
        List<String> held =
                List.of(AddressNotFolder.class.getAnnotation(WebServlet.class).value());
        assertThat(!folder || screen.address().endsWith("/") || held.contains(screen.address()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void each_screen_may_be_read_by_somebody(Screen screen) {
        String path = screen.address().replace("{id}", "maarch-42");
        assertThat(Routes.match("GET", path).route()).isPresent();
    }

    /** A document alone, and what the settings lack, are only looked at. */
    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DOCUMENT", "FIRST_DAY"})
    void each_screen_with_gestures_may_be_used_by_somebody(Screen screen) {
        String path = screen.address().replace("{id}", "maarch-42");
        assertThat(Routes.match("POST", path).route()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"/mail/, /cells/mail", "/mail/feeder, /cells/mail", "/phone/, /", "/counter/, /", "/kb, /kb/all"})
    void a_former_address_leads_to_its_successor(String former, String successor) {
        assertThat(FormerAddress.successor(former)).contains(successor);
        assertThat(Routes.match("GET", former).route()).isPresent();
    }

    @Test
    void a_letter_is_no_former_address() {
        assertThat(FormerAddress.successor("/mail/maarch-42")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mail.xhtml", "/cells/mail.xhtml", "/WEB-INF/shell/page.xhtml"})
    void no_view_is_reached_by_its_own_name(String view) {
        assertThat(Routes.match("GET", view).pathIsKnown()).isFalse();
    }
}
