package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.letters.LetterTown;

/** An agent who has nothing left to do has Maarch looked at. */
@ExtendWith(RunningDesk.Given.class)
class HarvestingNowIT {

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    HarvestingNowIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void what_waits_in_maarch_comes_into_the_empty_list_within_seconds() {
        browsing.drawDocuments();
        Page page = browsing.visitor().open(desk.elsewhere("cells/mail"));
        page.locator("input[name=username]").fill("claire");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("#mail-lines .w-empty")).containsText("Tous les courriers sont traités");
        assertThat(page.locator("#mail-lines .w-empty")).containsText("Dernier passage dans Maarch");
        page.waitForFunction("() => window.welcoMail !== undefined");
        Screens.show(page, "mail-all-done");
        desk.maarchElsewhere()
                .addLetter(
                        "Arrivé à l’instant",
                        LetterTown.letters("ville").get(0).document().orElseThrow());

        page.waitForCondition(
                () -> {
                    page.locator("[data-mail-do='harvest']").click();
                    Ajax.settled(page);
                    return page.locator("#mail-toast").textContent().contains("dans un instant");
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));

        assertThat(page.locator("[data-mail-line]"))
                .containsText("Arrivé à l’instant", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }
}
