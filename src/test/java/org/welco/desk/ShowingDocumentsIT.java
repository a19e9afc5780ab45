package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;

/** The document pane, on letters of the town. */
@ExtendWith(RunningDesk.Given.class)
class ShowingDocumentsIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private Page page;

    ShowingDocumentsIT(RunningDesk desk) {
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

    private void open(String subject) {
        page.locator(".w-letter h3 a")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .click();
    }

    /** The viewer that is in front. */
    private FrameLocator viewer() {
        return page.frameLocator(".w-doc-frame:not([data-spare])");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_letter_is_shown_with_its_text_to_select() {
        open("Demande de place en crèche");
        assertThat(viewer().locator(".textLayer span").filter(new Locator.FilterOptions().setHasText("Objet")))
                .isVisible();
        assertThat(page.locator("[data-w-doc-counter]")).hasText("1 / 1");
        assertThat(viewer().locator("#toolbarContainer")).isHidden();
    }

    @Test
    void it_is_enlarged_turned_and_found_in() {
        open("Demande de place en crèche");
        assertThat(viewer().locator(".textLayer span").first()).isVisible();
        button("Agrandir").click();
        assertThat(page.locator("[data-w-doc-zoom]")).hasText(Pattern.compile("\\d+\u00a0%"));
        button("Pivoter d’un quart de tour").click();
        assertThat(viewer().locator(".textLayer[data-main-rotation='90']")).isVisible();
        button("Chercher dans le document").click();
        page.locator("#w-document-words").fill("creche");
        assertThat(page.locator("[data-w-doc-found]")).hasText(Pattern.compile("1 sur \\d"));
        button("Pivoter d’un quart de tour").click();
        button("Pivoter d’un quart de tour").click();
        button("Pivoter d’un quart de tour").click();
    }

    @Test
    void a_photograph_is_shown_as_it_is() {
        page.locator(".w-letter")
                .filter(new Locator.FilterOptions().setHasText("maarch-8"))
                .locator("a")
                .click();
        assertThat(page.locator("[data-w-doc-image]")).isVisible();
    }
}
