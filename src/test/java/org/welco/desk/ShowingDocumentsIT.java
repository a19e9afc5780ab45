package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
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
import org.welco.browser.Screens;
import org.welco.mail.testing.OddPdf;

/** The document pane, on letters of the town. */
@ExtendWith(RunningDesk.Given.class)
class ShowingDocumentsIT {

    private static final String GREY_OR_BLACK = "canvas => { const pixel = canvas.getContext('2d')"
            + ".getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data; return pixel[0]; }";

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

    /** Brings it in as a letter from elsewhere and opens it. */
    private void open(byte[] document, String type) {
        page.navigate(desk.welco("cells/mail?id=" + desk.scan(document, type)));
    }

    /** The viewer that is in front. */
    private FrameLocator viewer() {
        return page.frameLocator(".w-doc-frame:not([data-spare])");
    }

    private Locator words() {
        return viewer().locator(".textLayer span").first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator counter() {
        return page.locator("[data-w-doc-counter]");
    }

    private int middleOfThePage() {
        Locator canvas = viewer().locator(".page[data-loaded] canvas").first();
        canvas.waitFor();
        assertThat(page.locator("#w-document")).hasAttribute("data-state", "shown");
        return ((Number) canvas.evaluate(GREY_OR_BLACK)).intValue();
    }

    @Test
    void a_letter_is_shown_with_words_to_select_under_our_own_toolbar() {
        open("Demande de place en crèche");
        assertThat(viewer().locator(".textLayer span").filter(new Locator.FilterOptions().setHasText("Objet")))
                .isVisible();
        assertThat(counter()).hasText("1 / 1");
        assertThat(viewer().locator("#toolbarContainer")).isHidden();
        assertThat(page.locator("[data-w-doc=get]"))
                .hasAttribute("aria-label", Pattern.compile("Télécharger le document, \\d+\u00a0K?o(ctets)?"));
        Screens.show(page, "mail-document");
    }

    @Test
    void it_is_enlarged_up_to_four_times_and_fitted_again() {
        open("Demande de place en crèche");
        assertThat(words()).isVisible();
        for (int i = 0; i < 20; i++) {
            button("Agrandir").click();
        }
        assertThat(page.locator("[data-w-doc-zoom]")).hasText("400\u00a0%");
        page.locator("[data-w-doc=fit]").click();
        assertThat(page.locator("[data-w-doc-zoom]")).hasText("Largeur");
    }

    @Test
    void its_rotation_is_kept_for_that_letter_alone() {
        open("Nid-de-poule");
        assertThat(counter()).hasText("1 / 1");
        button("Pivoter d’un quart de tour").click();
        assertThat(viewer().locator(".page .canvasWrapper")).isVisible();
        page.reload();
        open("Demande de place en crèche");
        assertThat(viewer().locator(".textLayer[data-main-rotation='0']")).hasCount(1);
        open("Nid-de-poule");
        assertThat(counter()).hasText("1 / 1");
        assertThat(viewer().locator(".textLayer[data-main-rotation='90']")).hasCount(1);
    }

    @Test
    void words_are_found_in_it_whatever_their_accents() {
        open("Demande de place en crèche");
        assertThat(words()).isVisible();
        button("Chercher dans le document").click();
        page.locator("#w-document-words").fill("creche");
        assertThat(page.locator("[data-w-doc-found]")).hasText(Pattern.compile("1 sur \\d"));
        assertThat(viewer().locator(".highlight.selected")).isVisible();
        page.locator("#w-document-words").fill("introuvable");
        assertThat(page.locator("[data-w-doc-found]")).hasText("Aucun résultat");
        page.locator("#w-document-words").press("Escape");
        assertThat(page.locator("#w-document-search")).isHidden();
    }

    @Test
    void pages_are_turned_by_buttons_keys_and_thumbnails() {
        open(OddPdf.saying("Une", "Deux", "Trois"), "application/pdf");
        assertThat(counter()).hasText("1 / 3");
        button("Page suivante").click();
        assertThat(counter()).hasText("2 / 3");
        page.locator("#w-document-view").focus();
        page.keyboard().press("PageDown");
        assertThat(counter()).hasText("3 / 3");
        assertThat(button("Page suivante")).hasAttribute("aria-disabled", "true");
        button("Vignettes des pages").click();
        viewer().locator("#thumbnailView .thumbnail").first().click();
        assertThat(counter()).hasText("1 / 3");
    }

    @Test
    void its_text_is_shown_beside_it() {
        open("Demande de place en crèche");
        assertThat(words()).isVisible();
        button("Texte").click();
        Locator text = page.locator("[data-w-doc-text]");
        page.waitForCondition(() -> {
            if (text.textContent().isEmpty()) {
                button("Fermer le texte").click();
                button("Texte").click();
            }
            return text.textContent().contains("préinscription");
        });
        Screens.show(page, "mail-text");
    }

    @Test
    void the_next_letter_is_drawn_before_it_is_asked_for() {
        open("Demande de place en crèche");
        assertThat(words()).isVisible();
        FrameLocator spare = page.frameLocator(".w-doc-frame[data-spare]");
        assertThat(spare.locator(".page[data-loaded] canvas")).hasCount(1);
        String before = page.locator("#w-document").getAttribute("data-shown");
        open("Nid-de-poule");
        page.waitForCondition(() -> {
            String shown = page.locator("#w-document").getAttribute("data-shown");
            return !shown.isEmpty() && !shown.equals(before);
        });
        assertThat(viewer().locator(".page[data-loaded] canvas")).isVisible();
    }

    @Test
    void a_photograph_is_shown_as_it_is() {
        open("Courrier photographié");
        assertThat(page.locator("[data-w-doc-image]")).isVisible();
        assertThat(page.locator("[data-w-doc-frames]")).isHidden();
        button("Agrandir").click();
        assertThat(page.locator("[data-w-doc-zoom]")).hasText(Pattern.compile("\\d+\u00a0%"));
    }

    @Test
    void a_text_is_shown_as_text() {
        open("Courriel imprimé");
        assertThat(page.locator("[data-w-doc-plain]")).containsText("piscine");
    }

    @Test
    void what_runs_in_a_browser_is_offered_for_download_only() {
        open("Facture jointe, fichier douteux");
        assertThat(page.locator("[data-w-doc-state=other]")).isVisible();
        Download download =
                page.waitForDownload(() -> page.locator("[data-w-doc=get]").click());
        assertThat(download.suggestedFilename()).startsWith("maarch-");
    }

    @Test
    void a_missing_document_is_said_to_be_missing() {
        open("Subvention pour la fête");
        assertThat(page.locator("[data-w-doc-state=missing]")).isVisible();
        assertThat(button("Agrandir")).hasAttribute("aria-disabled", "true");
        Screens.show(page, "mail-document-missing");
    }

    @Test
    void a_missing_document_is_asked_for_again() {
        open("Subvention pour la fête");
        button("Redemander à Maarch").click();
        assertThat(page.locator("[data-w-doc-asked]")).hasText("Maarch ne donne toujours pas ce document.");
    }

    @Test
    void a_scan_in_jpeg_2000_is_shown() {
        open(OddPdf.jpeg2000(), "application/pdf");
        assertThat(middleOfThePage()).isBetween(120, 136);
    }

    @Test
    void a_scan_in_jbig2_is_shown() {
        open(OddPdf.jbig2(), "application/pdf");
        assertThat(middleOfThePage()).isLessThan(40);
    }

    @Test
    void an_encrypted_scan_that_needs_no_password_is_shown() {
        open(OddPdf.locked("", "lisible"), "application/pdf");
        assertThat(words()).hasText("lisible");
    }

    @Test
    void one_that_needs_a_password_asks_for_it() {
        open(OddPdf.locked("ouvre-moi", "secret"), "application/pdf");
        Locator password = viewer().locator("#password");
        password.fill("ouvre-moi");
        password.press("Enter");
        assertThat(words()).hasText("secret");
    }

    @Test
    void a_broken_one_is_said_to_be_unreadable() {
        browsing.expect("Invalid PDF structure");
        open("%PDF-1.4 et puis rien".getBytes(), "application/pdf");
        assertThat(page.locator("[data-w-doc-state=unreadable]")).isVisible();
    }

    @Test
    void it_moves_to_a_second_window_that_follows_the_list() {
        open("Demande de place en crèche");
        assertThat(words()).isVisible();
        Page second = page.waitForPopup(
                () -> button("Détacher dans une autre fenêtre").click());
        assertThat(second.frameLocator(".w-doc-frame:not([data-spare])")
                        .locator(".textLayer span")
                        .first())
                .isVisible();
        assertThat(page.locator("[data-w-doc-state=detached]")).isVisible();
        open("Courriel imprimé");
        assertThat(second.locator("[data-w-doc-plain]")).containsText("piscine");
        Screens.show(second, "mail-document-alone");
        second.close();
        assertThat(page.locator("[data-w-doc-plain]")).containsText("piscine");
    }
}
