package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsSandbox;

/** w.c.s. takes longer than an agent's patience, or than ours: the desk stays quick, and nothing is sent twice. */
@ExtendWith(RunningDesk.Given.class)
class SlowRequestsIT {

    /** Longer than whatever a page waits for here: what is seen before did not wait for w.c.s. */
    private static final Duration SLOW = Duration.ofSeconds(15);

    /** Longer than we wait for a draft. */
    private static final Duration TOO_SLOW = Duration.ofSeconds(23);

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;
    private final WcsSandbox wcs;
    private AgentAtLetters agent;
    private Page page;
    private long letter;
    private long other;

    SlowRequestsIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs("demarches.ville.localhost");
    }

    @BeforeEach
    void an_agent_has_a_letter_in_hand_and_another_beside_it() {
        letter = desk.oldLetter("Lampadaire éteint", 30);
        other = desk.oldLetter("Banc cassé", 29);
        desk.harvest();
        agent = AgentAtLetters.signedIn(desk, browsing.visitor(), "cells/mail?id=maarch-" + letter, "hugo");
        page = agent.page();
        agent.takes();
        Ajax.settled(page);
    }

    @AfterEach
    void wcs_is_well_again() {
        wcs.faults().clear();
    }

    private void chooses(String typed) {
        page.locator("#mail-form").click();
        page.locator("#mail-form").fill(typed);
        page.locator("#mail-form-l [role='option']").first().click();
    }

    private Locator line() {
        return page.locator("#mail-work .w-assoc");
    }

    private void opens(long number) {
        page.locator("[data-mail-line='maarch-" + number + "'] a").click();
        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", "maarch-" + number);
    }

    private List<FormData> requests() {
        return wcs.requests().stream()
                .filter(data -> data.context("external_id").equals("maarch-" + letter))
                .toList();
    }

    @Test
    void the_letter_is_left_and_come_back_to_while_wcs_takes_its_time() {
        wcs.faults().add(WcsFault.SLOW, Route.SUBMIT, 1, SLOW);
        chooses("place");

        assertThat(line()).containsText("Envoi en cours");
        assertThat(line()).containsText("l’envoi continue si vous passez à un autre courrier");
        assertThat(line().locator("button")).hasCount(0);
        opens(other);
        page.locator("#mail-tabs a[data-mail-tab='in-progress']").click();
        assertThat(page.locator("[data-mail-line='maarch-" + letter + "']")).isVisible();
        assertThat(requests()).as("all that came before w.c.s. did anything").isEmpty();

        opens(letter);
        assertThat(line()).containsText("Brouillon", PATIENTLY);
        assertThat(line().locator("[data-mail-draft]")).isVisible();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void what_took_longer_than_our_patience_is_said_and_not_repeated() {
        browsing.drawDocuments();
        wcs.faults().add(WcsFault.SLOW, Route.SUBMIT, 1, TOO_SLOW);
        chooses("place");
        assertThat(line()).containsText("Envoi en cours");
        Screens.show(page, "mail-request-sending");

        assertThat(line()).containsText("réponse perdue", PATIENTLY);
        assertThat(line().locator("[data-mail-do='sendagain']")).hasText("Recommencer Place de stationnement PMR");
        page.waitForCondition(
                () -> requests().size() == 1, new Page.WaitForConditionOptions().setTimeout(TOO_SLOW.toMillis()));
        page.reload();
        assertThat(line()).containsText("réponse perdue");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void slow_lists_of_forms_keep_nobody_from_another_letter() {
        // nobody else asked for the forms of this agent a moment ago
        agent = AgentAtLetters.signedIn(desk, browsing.somebodyElse(), "cells/mail?id=maarch-" + other, "root");
        page = agent.page();
        agent.takes();
        wcs.faults().add(WcsFault.SLOW, Route.FORMS, 1, SLOW);
        page.locator("#mail-form").click();
        page.waitForCondition(() -> wcs.faults().list().isEmpty());

        opens(letter);
    }

    @Test
    void following_a_draft_keeps_nobody_from_another_letter() {
        chooses("place");
        assertThat(line()).containsText("Brouillon");
        Ajax.settled(page);
        Object follows = page.evaluate("() => /s:\"([^\"]+)\"/.exec(String(window.welcoMailFollow))[1]");
        wcs.faults().add(WcsFault.SLOW, Route.LIST, 0, SLOW);
        page.waitForRequest(
                asked -> asked.postData() != null && asked.postData().contains("source=" + follows), page::reload);

        opens(other);
    }
}
