package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;

/** Cells of one page know who is in hand there; another page, even of the same agent, has its own citizen. */
@ExtendWith(RunningDesk.Given.class)
class TalkingCellsIT {

    private static final String CAMILLE = "c" + "%031d".formatted(1);
    private static final String MARCEL = "c" + "%031d".formatted(4);
    private static final int GESTURES = 100;

    private static final String TAKE = "uuid => window.welcoMailChoose([{ name: 'uuid', value: uuid },"
            + " { name: 'mail', value: 'maarch-100' }])";
    private static final String AGAIN = "() => { window.welcoHandAgain(); }";
    private static final String PAGE_ID = "() => window.welcoCells.page";

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    TalkingCellsIT(RunningDesk desk) {
        this.desk = desk;
    }

    private void signIn() {
        Page page = browsing.page();
        page.navigate(desk.welco(""));
        page.locator("input[name=username]").fill("claire");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("header.w-top")).isVisible();
        page.close();
    }

    private Page openTwoCells() {
        Page page = browsing.visitor().open(desk.portal().page("deux-cellules/"));
        for (String name : List.of("one", "two")) {
            assertThat(page.frameLocator("iframe[name=" + name + "]").locator("#mail-work-h"))
                    .isVisible();
        }
        return page;
    }

    private static void assertInHand(Page page, String frame, String uuid) {
        assertThat(page.frameLocator("iframe[name=" + frame + "]").locator("[data-w-citizen]"))
                .hasAttribute("data-w-citizen", uuid);
    }

    private static void assertNobody(Page page, String frame) {
        assertThat(page.frameLocator("iframe[name=" + frame + "]").locator("[data-w-citizen]"))
                .hasCount(0);
    }

    private static void take(Frame cell, String uuid) {
        cell.evaluate(TAKE, uuid);
        Ajax.settled(cell);
    }

    /** From now on the cell remembers every citizen whom it shows, be it for one frame of the screen. */
    private static final String REMEMBER = "() => { window.seen = new Set(); const look = () => {"
            + " const band = document.querySelector('[data-w-citizen]');"
            + " if (band) { window.seen.add(band.dataset.wCitizen); }"
            + " if (window.welcoCells.citizen) { window.seen.add(window.welcoCells.citizen); } };"
            + " look(); new MutationObserver(look).observe(document.documentElement,"
            + " { subtree: true, childList: true, attributes: true }); }";

    @Test
    void two_tabs_never_mix_two_citizens() {
        signIn();
        Page[] tabs = {openTwoCells(), openTwoCells()};
        String[] citizens = {CAMILLE, MARCEL};
        take(tabs[0].frame("one"), citizens[0]);
        take(tabs[1].frame("two"), citizens[1]);

        for (Page tab : tabs) {
            for (String name : List.of("one", "two")) {
                tab.frame(name).evaluate(REMEMBER);
            }
        }

        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int i = 0; i < GESTURES; i++) {
            int tab = chance.nextInt(2);
            Frame cell = tabs[tab].frame(chance.nextBoolean() ? "one" : "two");
            if (chance.nextInt(3) == 0) {
                take(cell, citizens[tab]);
            } else {
                cell.evaluate(AGAIN);
            }
            if (chance.nextInt(5) == 0) {
                tabs[chance.nextInt(2)].bringToFront();
            }
        }

        for (int tab = 0; tab < 2; tab++) {
            for (String name : List.of("one", "two")) {
                Ajax.settled(tabs[tab].frame(name));
                assertInHand(tabs[tab], name, citizens[tab]);
                assertThat(tabs[tab].frame(name).evaluate("() => [...window.seen]"))
                        .as("whom cell " + name + " of tab " + tab + " showed; seed " + seed)
                        .isEqualTo(List.of(citizens[tab]));
            }
        }
    }

    @Test
    void a_citizen_taken_in_one_cell_is_in_hand_in_the_other_and_leaves_both() {
        signIn();
        Page page = openTwoCells();
        take(page.frame("one"), CAMILLE);
        assertInHand(page, "two", CAMILLE);
        page.frameLocator("iframe[name=two]").locator("[data-w-next-citizen]").click();
        assertNobody(page, "two");
        assertNobody(page, "one");
    }

    @Test
    void cells_of_one_page_agree_on_its_identifier() {
        signIn();
        Page page = openTwoCells();
        assertThat(page.frame("one").evaluate(PAGE_ID))
                .isEqualTo(page.frame("two").evaluate(PAGE_ID));
        assertThat(openTwoCells().frame("one").evaluate(PAGE_ID))
                .isNotEqualTo(page.frame("one").evaluate(PAGE_ID));
    }

    @Test
    void a_page_that_is_loaded_again_still_has_its_citizen() {
        signIn();
        Page page = openTwoCells();
        take(page.frame("one"), MARCEL);
        page.reload();
        assertInHand(page, "one", MARCEL);
        assertInHand(page, "two", MARCEL);
    }

    @Test
    void a_copied_tab_begins_with_nobody_in_hand() {
        signIn();
        Page page = openTwoCells();
        take(page.frame("one"), CAMILLE);
        Frame cell = page.frame("one");
        Page copy = page.waitForPopup(() -> cell.evaluate("() => { window.open('/cells/mail?id=maarch-100'); }"));
        assertThat(copy.locator("#mail-work-h")).isVisible();
        copy.waitForFunction("() => window.welcoCells !== undefined");
        copy.waitForCondition(() -> !cell.evaluate(PAGE_ID).equals(copy.evaluate(PAGE_ID)));
        assertThat(copy.locator("[data-w-citizen]")).hasCount(0);
        assertInHand(page, "one", CAMILLE);
    }

    @Test
    void a_sheet_follows_whoever_is_taken_in_another_cell_of_the_page() {
        desk.index();
        signIn();
        Page page = browsing.visitor().open(desk.portal().page("fiche/"));
        FrameLocator search = page.frameLocator("iframe[title='Rechercher']");
        FrameLocator sheet = page.frameLocator("iframe[title='Fiche']");
        assertThat(sheet.getByText("Personne en main")).isVisible();

        search.locator("#search-q").pressSequentially("lefort camille");
        assertThat(search.locator("#search-hits [role=option]:visible").first()).containsText("Lefort Camille");
        search.locator("#search-q").press("ArrowDown");
        search.locator("#search-q").press("Enter");
        assertThat(sheet.locator("h1")).hasText("Fiche de Lefort Camille");
        assertThat(sheet.locator("#sheet-block-factures tbody tr")).containsText("Restauration scolaire");

        search.locator("[data-w-next-citizen]").click();
        assertThat(sheet.getByText("Personne en main")).isVisible();
        assertThat(sheet.locator("main")).not().containsText("Camille");
    }

    @Test
    void a_copied_tab_opens_another_sheet_and_mixes_no_two_citizens() {
        signIn();
        Page page = browsing.visitor().open(desk.welco("cells/citizen?id=" + CAMILLE));
        assertThat(page.locator("h1")).hasText("Fiche de Lefort Camille");

        Page copy =
                page.waitForPopup(() -> page.evaluate("uuid => { window.open('/cells/citizen?id=' + uuid); }", MARCEL));
        assertThat(copy.locator("h1")).hasText("Fiche de Quéméneur Marcel");
        assertThat(copy.evaluate(PAGE_ID)).isNotEqualTo(page.evaluate(PAGE_ID));

        page.evaluate(AGAIN);
        Ajax.settled(page);
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", CAMILLE);
        assertThat(page.locator("h1")).hasText("Fiche de Lefort Camille");
        assertThat(page.locator("main")).not().containsText("Marcel");
        assertThat(copy.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", MARCEL);
        assertThat(copy.locator("main")).not().containsText("Camille");
    }

    @Test
    void a_message_that_bears_another_identifier_changes_nothing() {
        signIn();
        Page page = openTwoCells();
        take(page.frame("one"), CAMILLE);
        assertInHand(page, "two", CAMILLE);
        page.frame("one")
                .evaluate(
                        "uuid => { parent.frames.two.postMessage("
                                + "{ welco: 'citizen', page: 'f'.repeat(32), citizen: uuid }, location.origin); }",
                        MARCEL);
        page.evaluate(
                "uuid => { frames.two.postMessage({ welco: 'citizen', page: 'f'.repeat(32), citizen: uuid }, '*'); }",
                MARCEL);
        page.frame("two").evaluate(AGAIN);
        Ajax.settled(page.frame("two"));
        assertInHand(page, "two", CAMILLE);
        assertThat(page.frame("two").evaluate("() => window.welcoCells.citizen"))
                .isEqualTo(CAMILLE);
    }

    @Test
    void a_gesture_made_while_somebody_else_came_into_hand_is_not_done_and_says_so() {
        browsing.expect("409");
        signIn();
        Page page = openTwoCells();
        take(page.frame("one"), CAMILLE);
        assertInHand(page, "two", CAMILLE);
        // the message to the other cell is lost
        page.frame("two")
                .evaluate("() => { window.addEventListener('message', lost => lost.stopImmediatePropagation(), true);"
                        + " window.welcoCells.citizen = ''; }");
        page.frame("two").evaluate(AGAIN);
        Ajax.settled(page.frame("two"));
        assertThat(page.frameLocator("iframe[name=two]").getByText("L’usager en main a changé"))
                .isVisible();
        assertInHand(page, "two", CAMILLE);
    }

    @Test
    void a_frame_becomes_as_high_as_its_cell_within_what_the_portal_says() {
        signIn();
        Page page = openTwoCells();
        page.setViewportSize(700, 768);
        page.waitForCondition(() -> page.locator("iframe[name=one]").boundingBox().height > 300);
        assertThat(page.locator("iframe[name=one]").boundingBox().height).isLessThanOrEqualTo(905);
    }
}
