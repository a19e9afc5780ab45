package org.welco.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the kit must notice, each shown once; a kit that notices nothing would pass everything. */
class KitBitesIT {

    private static final String START = "<!doctype html><html lang=\"fr\"><head><title>Essai</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>Essai</h1>";

    private final Visitor visitor = Visitor.at(Chromium.shared());
    private final Page page = visitor.page();

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void a_page_without_fault_has_no_trouble() {
        page.setContent(START);
        assertThat(visitor.troubles()).isEmpty();
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    void an_error_in_the_console_is_a_trouble() {
        page.evaluate("() => console.error('la liste est tombée')");
        assertThat(visitor.troubles()).singleElement().asString().contains("la liste est tombée");
    }

    @Test
    void an_error_that_no_script_caught_is_a_trouble() {
        page.setContent(START + "<script>setTimeout(() => { throw new Error('jamais vu'); });</script>");
        page.waitForFunction("() => document.readyState === 'complete'");
        page.evaluate("() => new Promise(done => setTimeout(done))");
        assertThat(visitor.troubles()).anyMatch(trouble -> trouble.contains("jamais vu"));
    }

    @Test
    void a_breach_of_the_content_security_policy_in_a_frame_is_a_trouble() {
        page.setContent(START + "<iframe title=\"cadre\" srcdoc=\"<meta http-equiv='Content-Security-Policy'"
                + " content=&quot;script-src 'none'&quot;><script>1</script>\"></iframe>");
        page.waitForFunction("() => frames[0].document.readyState === 'complete'");
        assertThat(visitor.troubles()).anyMatch(trouble -> trouble.contains("securitypolicyviolation of script-src"));
    }

    @Test
    void an_expected_trouble_must_come() {
        visitor.expect("503");
        page.setContent(START);
        assertThat(visitor.troubles()).containsExactly("did not come: 503");
    }

    @Test
    void a_field_without_label_inside_a_frame_is_found() {
        page.setContent(START + "<iframe title=\"cadre\" srcdoc=\"<!doctype html><html lang='fr'><title>Cadre</title>"
                + "<main><input></main>\"></iframe>");
        page.waitForFunction("() => frames[0].document.querySelector('input')");
        assertThat(Accessibility.violations(page)).singleElement().asString().startsWith("label at ");
    }

    @Test
    void a_screen_that_scrolls_sideways_when_narrow_is_found() {
        page.setViewportSize(Sight.REFLOW.width(), Sight.REFLOW.height());
        page.setContent(START + "<p style=\"width:500px\">trop large");
        assertThat(Screens.tooWide(page, Sight.REFLOW))
                .singleElement()
                .asString()
                .contains("sideways");
    }

    @Test
    void a_screen_that_stands_in_no_list_is_refused() {
        assertThatThrownBy(() -> Screens.picture(page, "inconnu")).hasMessageContaining("screens.txt");
    }
}
