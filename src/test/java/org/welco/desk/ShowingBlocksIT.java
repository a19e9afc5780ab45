package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.launcher.Pauses;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.passerelle.PasserelleFaults;
import org.welco.sandbox.passerelle.PasserelleSandbox;

/** Blocks that the town declares, on the sheet: each in its place, for its roles, and fit to be read whatever its service answers. */
@ExtendWith(RunningDesk.Given.class)
class ShowingBlocksIT {

    private static final String JACQUES = "c" + "%031d".formatted(9);
    private static final String MARCEL = "c" + "%031d".formatted(4);
    private static final String SHEET = "cells/citizen?id=" + JACQUES;
    private static final String STATUS = "async path => (await fetch(path)).status";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    ShowingBlocksIT(RunningDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void mend() {
        faults().clear();
    }

    /** Does it once the server shows the page as these settings want it, and leaves it as it was. */
    private void with(Page page, Consumer<ObjectNode> settings, String part, Runnable work) {
        int before = page.locator(part).count();
        // a page that is loaded again while its sheet opens may be refused once: it asks again
        browsing.visitor().tolerate("409");
        desk.changeSettings(settings);
        try {
            awaitOther(page, part, before);
            work.run();
        } finally {
            desk.changeSettings(now -> now.remove(List.of("SHEET_LAYOUT", "SHEET_ROLES")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            awaitOther(page, part, 1 - before);
        }
    }

    /** Loads the page again until that part has come, or is gone. */
    private static void awaitOther(Page page, String part, int count) {
        assertThat(Pauses.until(
                        () -> {
                            page.reload();
                            return page.locator(part).count() != count;
                        },
                        Duration.ofSeconds(30)))
                .as("the settings are seen")
                .isTrue();
    }

    private PasserelleFaults faults() {
        return desk.sandbox().passerelle("passerelle.ville.localhost").faults();
    }

    private Page sheet(String login, String path) {
        return AgentAtCell.inSession(desk, browsing.visitor(), login, path).page();
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private String opened(String agent) {
        return desk.value("insert into sheet_opening (citizen, agent, agent_name, reason, opened_at) values ('"
                + JACQUES + "', '" + agent + "', 'Agent', 'OTHER', now()) returning id");
    }

    @Test
    void invoices_subscriptions_and_stored_items_stand_beside_the_rest() {
        Page page = sheet("claire", "citizen/" + JACQUES);
        assertThat(card(page, "Factures").locator("tbody tr")).containsText(new String[] {
            "Portage de repas, octobre", "Eau, 2e semestre", "Eau, 1er semestre", "Portage de repas, septembre"
        });
        assertThat(card(page, "Factures").locator("tbody tr").first()).containsText("20/11/2026");
        assertThat(card(page, "Factures").locator("tbody tr").first()).containsText("À payer");
        assertThat(card(page, "Factures").locator("tbody tr").first()).containsText("118,30\u00a0€");
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        assertThat(card(page, "Associations")).containsText("Trésorier");
        Ajax.settled(page);
        Screens.show(page, "citizen-blocks");
    }

    @Test
    void a_line_opens_its_page() {
        Page page = sheet("claire", SHEET);
        Locator link = card(page, "Factures").getByRole(AriaRole.LINK).first();
        assertThat(link).hasAttribute("href", java.util.regex.Pattern.compile("http://.*/factures/P2026-0077/"));
        assertThat(link).hasAttribute("rel", "noopener");
    }

    @Test
    void nothing_is_said_in_words() {
        Page page = sheet("claire", "cells/citizen?id=" + MARCEL);
        assertThat(card(page, "Factures")).containsText("Aucune facture.");
        assertThat(card(page, "Abonnements")).containsText("Aucun abonnement.");
    }

    @Test
    void one_that_fails_says_so_in_its_place_and_may_be_asked_again() {
        browsing.expect("503");
        faults().trouble(PasserelleSandbox.INVOICES_OF);
        Page page = sheet("claire", SHEET);
        Locator again = card(page, "Factures").getByRole(AriaRole.BUTTON);
        assertThat(card(page, "Factures")).containsText("Le service répond par une erreur (500).");
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        assertThat(card(page, "Demandes en cours")).isVisible();
        Screens.show(page, "citizen-block-missing");

        faults().clear();
        again.press("Enter");

        assertThat(card(page, "Factures").locator("tbody tr")).hasCount(4);
        assertThat(page.locator("#sheet-factures-h")).isFocused();
    }

    @Test
    void a_slow_one_keeps_nothing_else_from_being_shown() {
        faults().late(PasserelleSandbox.INVOICES_OF, Duration.ofSeconds(2));
        Page page = sheet("claire", SHEET);
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        assertThat(card(page, "Factures").locator("tbody tr")).hasCount(0);
        assertThat(card(page, "Factures").locator("tbody tr")).hasCount(4);
    }

    @Test
    void what_a_service_answers_is_never_more_than_text() {
        browsing.expect("503");
        faults().answer(
                        PasserelleSandbox.INVOICES_OF,
                        Answer.of(
                                200,
                                "application/json",
                                "{\"err\": 0, \"data\": [{\"label\": \"<img src=x onerror=alert(1)>\", \"page\":"
                                        + " \"javascript:alert(1)\", \"paid\": \"<b>\", \"total_amount\": \"12\"}]}"));
        faults().answer(PasserelleSandbox.SUBSCRIPTIONS_OF, Answer.html(200, "<h1>Maintenance</h1>"));
        Page page = sheet("claire", SHEET);
        assertThat(card(page, "Factures").locator("tbody th")).hasText("<img src=x onerror=alert(1)>");
        assertThat(card(page, "Factures").getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(card(page, "Abonnements")).containsText("Ce qui répond à cette adresse ne parle pas JSON.");
    }

    @Test
    void whoever_lacks_the_role_has_no_such_block_and_is_refused_its_address() {
        browsing.expect("403");
        Page page = sheet("hugo", SHEET);
        assertThat(card(page, "Demandes en cours")).isVisible();
        assertThat(card(page, "Factures")).hasCount(0);
        String opening = opened("a0000000000000000000000000000002");
        assertThat(page.evaluate(STATUS, "/api/sheets/" + opening + "/blocks/factures/"))
                .isEqualTo(403);
    }

    @Test
    void a_block_of_a_sheet_that_another_opened_is_not_there() {
        browsing.expect("404");
        Page page = sheet("claire", SHEET);
        assertThat(card(page, "Factures")).isVisible();
        String opening = opened("a0000000000000000000000000000003");
        assertThat(page.evaluate(STATUS, "/api/sheets/" + opening + "/blocks/factures/"))
                .isEqualTo(404);
        assertThat(page.evaluate(STATUS, "/api/sheets/999999999/blocks/factures/"))
                .isEqualTo(404);
        assertThat(page.evaluate(
                        STATUS, "/api/sheets/" + opened("a0000000000000000000000000000001") + "/blocks/inconnu/"))
                .isEqualTo(404);
    }

    @Test
    void requests_are_for_the_roles_that_the_town_names_and_not_asked_for_otherwise() {
        browsing.expect("403");
        Page page = sheet("leila", SHEET);
        assertThat(card(page, "Demandes en cours")).isVisible();
        with(
                page,
                settings ->
                        settings.putObject("SHEET_ROLES").putArray("requests").add("courrier"),
                "#sheet-panel-requests",
                () -> {
                    List<String> posted = new ArrayList<>();
                    page.onRequest(request -> posted.add(String.valueOf(request.postData())));
                    page.reload();
                    assertThat(card(page, "Factures")).isVisible();
                    Ajax.settled(page);
                    assertThat(card(page, "Demandes en cours")).hasCount(0);
                    assertThat(posted).noneMatch(body -> body.contains("sheet-ask-requests"));

                    assertThat(page.evaluate("() => window.welcoSheetRequests()"
                                    + ".then(() => 200, failure => failure.jqXHR.status)"))
                            .isEqualTo(403);
                });
    }

    @Test
    void tabs_are_walked_by_the_arrows_and_the_address_remembers_which() {
        Page page = sheet("claire", SHEET);
        with(page, settings -> settings.put("SHEET_LAYOUT", "onglets"), "[data-sheet-tabs]", () -> {
            assertThat(tab(page, "Demandes")).hasAttribute("aria-selected", "true");
            assertThat(card(page, "Demandes en cours")).isVisible();
            assertThat(page.locator("#sheet-block-factures")).isHidden();

            Keyboard keys = new Keyboard(page);
            keys.tabTo(tab(page, "Demandes")).press("ArrowRight", "ArrowRight");
            assertThat(tab(page, "Factures")).isFocused();
            assertThat(card(page, "Factures").locator("tbody tr")).hasCount(4);
            assertThat(page.locator("#sheet-requests")).isHidden();
            assertThat(page).hasURL(desk.welco(SHEET + "&tab=factures"));
            Screens.show(page, "citizen-tabs");

            keys.press("End");
            assertThat(tab(page, "Associations")).isFocused();
            keys.press("ArrowRight");
            assertThat(tab(page, "Demandes")).isFocused();
            page.navigate(desk.welco(SHEET + "&tab=factures"));
            assertThat(card(page, "Factures")).isVisible();
        });
    }

    @Test
    void everything_is_printed_tabs_or_not() {
        Page page = sheet("claire", SHEET);
        with(page, settings -> settings.put("SHEET_LAYOUT", "tabs"), "[data-sheet-tabs]", () -> {
            assertThat(card(page, "Demandes en cours")).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(card(page, "Factures").locator("tbody tr")).hasCount(4);
            assertThat(card(page, "Associations")).isVisible();
            assertThat(page.locator("[data-sheet-tabs]")).isHidden();
            Screens.picture(page, "citizen-print");
        });
    }

    @Test
    void the_next_citizen_finds_nothing_of_the_one_before() {
        faults().late(PasserelleSandbox.INVOICES_OF, Duration.ofMillis(1500));
        Page page = sheet("claire", SHEET);
        assertThat(card(page, "Abonnements")).isVisible();
        page.waitForResponse("**/blocks/factures/", () -> new Keyboard(page).press("F9"));
        assertThat(page.getByText("Personne en main")).isVisible();
        assertThat(page.locator("main")).not().containsText("Portage");
    }

    private static final String LUCIE = "c" + "%031d".formatted(8);
    private static final String ACT =
            "async ([path, line]) => (await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' },"
                    + " body: JSON.stringify({ line }) })).status";

    private PasserelleSandbox passerelle() {
        return desk.sandbox().passerelle("passerelle.ville.localhost");
    }

    private static String uuid(int number) {
        return "c" + "%031d".formatted(number);
    }

    /** Each test has a citizen of his own, with two subscriptions. */
    private Page subscriptionsOf(String citizen, String login) {
        passerelle().subscribe(citizen, "marche", "Marché du samedi");
        passerelle().subscribe(citizen, "piscine", "Horaires de la piscine");
        Page page = sheet(login, "cells/citizen?id=" + citizen);
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        return page;
    }

    private static Locator unsubscribe(Page page, String what) {
        return card(page, "Abonnements")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Désabonner (" + what + ")"));
    }

    private static Locator question(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator answer(Page page, String name) {
        return question(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void a_subscription_is_ended_by_keyboard_once_it_was_asked_for_again_and_is_on_record() {
        Page page = subscriptionsOf(LUCIE, "claire");
        Keyboard keys = new Keyboard(page);
        keys.tabTo(unsubscribe(page, "Marché du samedi")).press("Enter");
        assertThat(question(page)).containsText("Mettre fin à cet abonnement ?");
        assertThat(question(page)).containsText("Marché du samedi");
        Screens.show(page, "citizen-block-act");
        assertThat(answer(page, "Ne rien faire")).isFocused();
        keys.press("Enter");
        assertThat(unsubscribe(page, "Marché du samedi")).isFocused();
        assertThat(passerelle().subscriptionsOf(LUCIE)).hasSize(2);

        keys.press("Enter");
        keys.tabTo(answer(page, "Désabonner")).press("Enter");

        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#sheet-abonnements-h")).isFocused();
        assertThat(page.locator("#w-toasts")).containsText("Fait : Désabonner, Marché du samedi");
        assertThat(passerelle().subscriptionsOf(LUCIE)).containsExactly("piscine");
        assertThat(passerelle().unsubscribers()).contains("a0000000000000000000000000000001");
        Screens.show(page, "citizen-block-acted");
        assertThat(desk.value("select agent_name || ' ' || action || ' ' || line || ' ' || state from sheet_action"
                        + " where citizen = '" + LUCIE + "'"))
                .isEqualTo("Claire Vasseur Désabonner Marché du samedi DONE");
    }

    @Test
    void what_was_ended_elsewhere_meanwhile_is_said_and_is_not_asked_for_again() {
        browsing.expect("409");
        Page page = subscriptionsOf(uuid(7), "claire");
        unsubscribe(page, "Marché du samedi").click();
        passerelle().faults().answer(PasserelleSandbox.UNSUBSCRIBE, Answer.html(500, "it must not be asked"));
        passerelle().endSubscription(uuid(7), "marche");
        answer(page, "Désabonner").click();
        assertThat(page.locator("#w-toasts")).containsText("Cette ligne n’y est plus, ou a changé");
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(1);
    }

    @Test
    void whoever_is_signed_out_meanwhile_is_asked_to_sign_in_and_not_told_that_it_may_be_done() {
        browsing.expect("401");
        Page page = subscriptionsOf(uuid(15), "claire");
        unsubscribe(page, "Marché du samedi").click();
        page.context().clearCookies();
        answer(page, "Désabonner").click();
        assertThat(page.locator("#w-expired")).isVisible();
        assertThat(page.locator("#sheet-act")).isHidden();
        // as it stands at this moment: a word that is waited away was said
        assertThat(page.locator("#w-toasts").textContent()).doesNotContain("Le service n’a pas répondu");
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        assertThat(passerelle().subscriptionsOf(uuid(15))).hasSize(2);
    }

    @Test
    void an_answer_that_says_nothing_leaves_it_open_and_shows_how_things_stand() {
        browsing.expect("503");
        Page page = subscriptionsOf(uuid(6), "claire");
        passerelle().faults().trouble(PasserelleSandbox.UNSUBSCRIBE);
        unsubscribe(page, "Marché du samedi").click();
        answer(page, "Désabonner").click();
        assertThat(page.locator("#w-toasts")).containsText("c’est peut-être fait");
        assertThat(card(page, "Abonnements").locator("tbody tr")).hasCount(2);
        assertThat(desk.value("select state from sheet_action where citizen = '" + uuid(6) + "'"))
                .isEqualTo("UNSURE");
    }

    @Test
    void whoever_lacks_the_role_reads_subscriptions_and_ends_none() {
        browsing.expect("403");
        Page page = subscriptionsOf(uuid(14), "leila");
        assertThat(card(page, "Abonnements").getByRole(AriaRole.BUTTON)).hasCount(0);
        String opening = desk.value("select max(id) from sheet_opening where citizen = '" + uuid(14) + "'");
        assertThat(page.evaluate(
                        ACT, List.of("/api/sheets/" + opening + "/blocks/abonnements/action/", "0".repeat(32))))
                .isEqualTo(403);
        assertThat(passerelle().subscriptionsOf(uuid(14))).hasSize(2);
    }
}
