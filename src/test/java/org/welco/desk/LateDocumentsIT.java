package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.mail.testing.OddPdf;

/** Documents that come late, or not: what stands in the pane is always the open letter's. */
@ExtendWith(RunningDesk.Given.class)
class LateDocumentsIT {

    private static final String PDF = "application/pdf";

    /** As a page says which letter is open: {@code docs/howto/show-a-document.md}. */
    private static final String WALK = "async walk => { for (const letter of walk.letters) {"
            + " document.dispatchEvent(new CustomEvent('welco:letter', { detail: {"
            + "   reference: letter, type: 'application/pdf', state: 'kept', size: 1000,"
            + "   next: { reference: walk.next, type: 'application/pdf', state: 'kept', size: 1000 } } }));"
            + " for (let frame = 0; frame < walk.frames; frame++) {"
            + "   await new Promise(done => requestAnimationFrame(done)); } } }";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private Page page;

    LateDocumentsIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void sign_in() {
        page = browsing.visitor().open(desk.welco("cells/mail"));
        page.locator("input[name=username]").fill("claire");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("#w-document")).isVisible();
    }

    private record Walk(List<String> letters, String next, int frames) {}

    private void walk(Walk walk) {
        page.evaluate(WALK, Map.of("letters", walk.letters(), "next", walk.next(), "frames", walk.frames()));
    }

    private void show(String letter, String next) {
        walk(new Walk(List.of(letter), next, 0));
    }

    private String saying(String... lines) {
        return desk.scan(OddPdf.saying(lines), PDF);
    }

    private FrameLocator viewer() {
        return page.frameLocator(".w-doc-frame:not([data-spare])");
    }

    private FrameLocator spare() {
        return page.frameLocator(".w-doc-frame[data-spare]");
    }

    private void assertShown(String letter, String words) {
        assertThat(page.locator("#w-document")).hasAttribute("data-shown", letter);
        assertThat(viewer().locator(".textLayer span").first()).hasText(words);
    }

    private Locator state(String name) {
        return page.locator("[data-w-doc-state='" + name + "']");
    }

    /** Keeps the answers of that letter's document back; each is let through by the test. */
    private List<Route> held(String letter) {
        List<Route> held = new ArrayList<>();
        page.route("**/api/mail/" + letter + "/document/", held::add);
        return held;
    }

    private void awaitAsked(List<Route> held) {
        page.waitForCondition(() -> !held.isEmpty());
    }

    @Test
    void the_last_letter_is_shown_however_fast_others_were_walked_through() {
        List<String> letters = Stream.of("Un", "Deux", "Trois", "Quatre", "Cinq", "Six")
                .map(word -> saying(word, word + " bis", word + " ter"))
                .toList();
        for (int frames : List.of(0, 1, 3, 6)) {
            walk(new Walk(letters, letters.get(1), frames));
            assertShown(letters.get(5), "Six");
            assertThat(spare().locator(".textLayer span").first()).hasText("Deux");
        }
        assertThat(page.locator(".w-doc-frame")).hasCount(2);
    }

    @Test
    void a_letter_that_was_being_loaded_ahead_is_waited_for_when_it_is_opened() {
        String first = saying("Premier");
        String second = saying("Second");
        String third = saying("Troisième");
        List<Route> ahead = held(second);
        show(first, second);
        assertShown(first, "Premier");
        awaitAsked(ahead);
        show(third, second);
        assertShown(third, "Troisième");

        show(second, first);
        assertThat(state("loading")).isVisible();
        ahead.forEach(Route::resume);

        assertShown(second, "Second");
        assertThat(ahead).hasSize(1);
    }

    @Test
    void a_document_that_comes_late_does_not_stand_under_another_letter() {
        String late = saying("En retard");
        String other = saying("Autre");
        String last = saying("Dernier");
        List<Route> held = held(late);
        show(late, late);
        awaitAsked(held);
        show(other, late);
        assertShown(other, "Autre");
        show(last, late);
        assertShown(last, "Dernier");

        held.forEach(Route::resume);
        assertThat(spare().locator(".textLayer span").first()).hasText("En retard");
        assertShown(last, "Dernier");

        show(late, last);
        assertShown(late, "En retard");
    }

    @Test
    void two_documents_that_do_not_come_are_in_nobodys_way() {
        String one = saying("Un");
        String two = saying("Deux");
        String three = saying("Trois");
        awaitAsked(holding(one));
        awaitAsked(holding(two));

        show(three, three);

        assertShown(three, "Trois");
        assertThat(page.locator(".w-doc-frame")).hasCount(2);
    }

    private List<Route> holding(String letter) {
        List<Route> held = held(letter);
        show(letter, letter);
        return held;
    }

    @Test
    void a_document_that_did_not_come_is_asked_for_again() {
        browsing.expect("503");
        String letter = saying("Enfin là");
        page.route(
                "**/api/mail/" + letter + "/document/",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("")));
        show(letter, letter);
        assertThat(state("cut")).isVisible();
        Screens.show(page, "mail-document-cut");

        page.unroute("**/api/mail/" + letter + "/document/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Réessayer"))
                .click();

        assertShown(letter, "Enfin là");
        assertThat(page.locator("#w-document-view")).isFocused();
    }

    @Test
    void a_viewer_that_did_not_come_is_asked_for_again() {
        page.route("**/web/viewer.html*", Route::abort);
        String letter = saying("Visible");
        page.reload();
        show(letter, letter);
        assertThat(state("cut")).isVisible();

        page.unroute("**/web/viewer.html*");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Réessayer"))
                .click();

        assertShown(letter, "Visible");
    }

    @Test
    void a_password_is_asked_for_where_it_can_be_seen_and_only_for_the_open_letter() {
        String locked = desk.scan(OddPdf.locked("ouvre-moi", "secret"), PDF);
        String open = saying("Ouvert");
        List<Route> asked = new ArrayList<>();
        page.route("**/api/mail/" + locked + "/document/", route -> {
            asked.add(route);
            route.resume();
        });
        show(open, locked);
        assertShown(open, "Ouvert");
        awaitAsked(asked);
        assertThat(spare().locator("#password")).isHidden();

        show(locked, open);

        viewer().locator("#password").click();
        page.keyboard().type("ouvre-moi");
        page.keyboard().press("Enter");
        assertShown(locked, "secret");
    }
}
