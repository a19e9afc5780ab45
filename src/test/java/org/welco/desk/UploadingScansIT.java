package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.mail.testing.OddPdf;

/** Scans of the agent's own machine become letters. */
@ExtendWith(RunningDesk.Given.class)
class UploadingScansIT {

    private static final String DROP =
            "(target, base64) => { const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));"
                    + " const data = new DataTransfer(); data.items.add(new File([bytes], 'lache.pdf', {type: 'application/pdf'}));"
                    + " for (const name of ['dragover', 'drop']) { target.dispatchEvent(new DragEvent(name,"
                    + " {bubbles: true, cancelable: true, dataTransfer: data})); } }";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private Page page;

    UploadingScansIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void sign_in() {
        page = browsing.visitor().open(desk.welco("cells/mail"));
        page.locator("input[name=username]").fill("claire");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("[data-w-upload]")).isVisible();
        // scripts take what is dropped
        page.waitForLoadState();
    }

    private void choose(FilePayload... files) {
        page.waitForFileChooser(() -> page.locator("[data-w-upload]").click()).setFiles(files);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    private Locator line(String name) {
        return page.locator("[data-w-uploads-list] li").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void several_files_are_sent_and_each_one_s_end_is_told() {
        browsing.expect("415");
        choose(
                file("bon.pdf", OddPdf.saying("Bonjour")),
                file("vide.pdf", new byte[0]),
                file("page.pdf", "<!doctype html><p>page".getBytes()));
        assertThat(line("bon.pdf")).containsText(Pattern.compile("reçu \\(welco-\\d+\\)"));
        assertThat(line("vide.pdf")).containsText("refusé\u00a0: fichier vide");
        assertThat(line("page.pdf")).containsText("refusé\u00a0: seuls les PDF");
        assertThat(page.locator("[data-w-uploads-told]")).hasText("1 reçu, 2 refusés");
        Screens.show(page, "mail-upload");
        page.locator("[data-w-uploads-close]").click();
        assertThat(page.locator("[data-w-uploads]")).isHidden();
    }

    @Test
    void a_file_dropped_on_the_list_becomes_a_letter() {
        page.locator("#mail-list").evaluate(DROP, base64(OddPdf.saying("Bonjour")));
        assertThat(line("lache.pdf")).containsText("reçu");
        assertThat(page.locator(".w-letter").last()).containsText("welco-");
    }

    @Test
    void a_file_of_more_than_fifty_mebibytes_is_not_even_sent() {
        page.locator("#mail-list")
                .evaluate(
                        "target => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(52428801)],"
                                + " 'gros.pdf')); target.dispatchEvent(new DragEvent('drop',"
                                + " {bubbles: true, cancelable: true, dataTransfer: data})); }");
        assertThat(line("gros.pdf")).containsText("plus de 50\u00a0Mo");
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }
}
