package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.passerelle.Sms;
import org.welco.sandbox.passerelle.SmsConnector;
import org.welco.sandbox.passerelle.SmsFault;

/** An agent asks from the sheet that a mobile be confirmed, and the citizen does it on his phone, which may be an old one. */
@ExtendWith(RunningDesk.Given.class)
class ConfirmingMobilesIT {

    private static final String STATE = "data-confirmation-state";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    ConfirmingMobilesIT(RunningDesk desk) {
        this.desk = desk;
    }

    /** Whom one test is about: each has a citizen of his own, whose past is no other's. */
    private enum Citizen {
        PAUL(6, "+33699003344"),
        ODILE(7, "+33699007788"),
        LUCIE(8, "+33699005566"),
        MARIE(14, "+33699008484"),
        SOPHIE(15, "+33699002020"),
        BERNARD(16, "+33612340077");

        private final String uuid;
        private final String number;

        Citizen(int id, String number) {
            this.uuid = "c" + "%031d".formatted(id);
            this.number = number;
        }
    }

    private SmsConnector phones() {
        return desk.sandbox().passerelle("passerelle.ville.localhost").sms();
    }

    private CitizenAccounts accounts() {
        return desk.sandbox().authentic("connexion.ville.localhost").citizens();
    }

    @AfterEach
    void mend() {
        phones().fail(SmsFault.NONE);
    }

    private AgentAtCell sheetOf(Citizen citizen) {
        AgentAtCell claire = AgentAtCell.inSession(
                desk, browsing.visitor(), "claire", "cells/citizen?id=" + citizen.uuid + "&reason=counter");
        assertThat(state(claire.page())).isVisible();
        return claire;
    }

    private static Locator state(Page page) {
        return page.locator("#confirmation-state");
    }

    private static Locator part(Page page) {
        return page.locator("#sheet-confirmation");
    }

    private static Locator button(Page page, String name) {
        return part(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** By keyboard, with the agreement. */
    private AgentAtCell asks(Citizen citizen) {
        AgentAtCell claire = sheetOf(citizen);
        asks(claire);
        return claire;
    }

    private static void asks(AgentAtCell claire) {
        Page page = claire.page();
        claire.keys().tabTo(page.locator("#confirmation-agreed")).press("Space");
        claire.keys().tabTo(button(page, "Envoyer un SMS de confirmation")).press("Enter");
        assertThat(state(page)).not().hasAttribute(STATE, "UNCONFIRMED");
    }

    private Sms received(Citizen citizen) {
        List<Sms> all = phones().received(citizen.number);
        return all.get(all.size() - 1);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void an_agent_asks_by_keyboard_the_citizen_confirms_on_an_old_phone_and_the_sheet_shows_it() {
        accounts().prove(Citizen.SOPHIE.uuid, Set.of("email"));
        AgentAtCell claire = sheetOf(Citizen.SOPHIE);
        Page sheet = claire.page();
        assertThat(state(sheet)).containsText("non confirmé");
        Ajax.settled(sheet);
        Screens.show(sheet, "confirmation-to-ask");

        asks(claire);
        assertThat(state(sheet)).hasAttribute(STATE, "SENT");
        assertThat(state(sheet)).isFocused();
        assertThat(part(sheet)).containsText("Accord donné au guichet, noté par Claire Vasseur");
        Ajax.settled(sheet);
        Screens.show(sheet, "confirmation-sent");
        assertThat(phones().received(Citizen.SOPHIE.number)).hasSize(1);
        assertThat(received(Citizen.SOPHIE).parts()).isEqualTo(1);

        Page phone = browsing.somebodyWithAnOldPhone().page();
        phone.navigate(desk.sandbox().passerelle("passerelle.ville.localhost").phones());
        phone.getByRole(AriaRole.LINK)
                .and(phone.locator("[href='" + received(Citizen.SOPHIE).link() + "']"))
                .click();
        assertThat(heading(phone)).hasText("Confirmer votre numéro de mobile");
        assertThat(phone.locator("body")).not().containsText("Maréchal");
        assertThat(phone.locator("body")).not().containsText("20");
        press(phone, "Confirmer mon numéro");
        assertThat(heading(phone)).hasText("Votre numéro est confirmé");

        assertThat(accounts().proved(Citizen.SOPHIE.uuid)).containsExactlyInAnyOrder("email", "mobile");
        claire.keys().tabTo(button(sheet, "Actualiser")).press("Enter");
        assertThat(state(sheet)).hasAttribute(STATE, "PROVED");
        assertThat(part(sheet)).containsText("par le lien du SMS");
        assertThat(state(sheet)).isFocused();
        sheet.reload();
        assertThat(sheet.locator("[data-sheet-attribute='mobile']")).containsText("vérifié");
        assertThat(state(sheet)).hasAttribute(STATE, "PROVED");
        Ajax.settled(sheet);
        Screens.show(sheet, "confirmation-proved");
    }

    @Test
    void looking_at_the_link_confirms_nothing_and_another_town_neither() {
        Page sheet = asks(Citizen.BERNARD).page();
        String link = received(Citizen.BERNARD).link();
        for (String method : List.of("HEAD", "GET")) {
            sheet.evaluate("([link, method]) => fetch(link, { method })", List.of(link, method));
        }
        String path = link.replaceFirst("https?://[^/]+/", "");
        Page elsewhere = browsing.somebodyElse().open(desk.elsewhere(path));
        press(elsewhere, "Confirmer mon numéro");
        assertThat(heading(elsewhere)).hasText("Lien non valable");
        Screens.show(elsewhere, "confirm-link-wrong");
        assertThat(accounts().proved(Citizen.BERNARD.uuid)).isEmpty();

        Page phone = browsing.somebodyElse().open(link);
        Screens.show(phone, "confirm-link");
        press(phone, "Confirmer mon numéro");
        assertThat(heading(phone)).hasText("Votre numéro est confirmé");
        Screens.show(phone, "confirm-done");
        assertThat(accounts().proved(Citizen.BERNARD.uuid)).containsExactly("mobile");

        phone.navigate(link);
        press(phone, "Confirmer mon numéro");
        assertThat(heading(phone)).hasText("Votre numéro est confirmé");
    }

    @Test
    void who_has_no_link_types_his_number_and_the_code() {
        asks(Citizen.MARIE);
        Page phone = browsing.somebodyElse().open(desk.welco("confirm"));
        Screens.show(phone, "confirm-code");
        String code = received(Citizen.MARIE).code();
        phone.locator("#number").fill("06 99 00 84 84");
        phone.locator("#code").fill(code.startsWith("1") ? "200000" : "100000");
        press(phone, "Confirmer mon numéro");
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("ne vont pas ensemble");
        assertThat(phone.locator("#number")).hasValue("");
        Screens.show(phone, "confirm-code-wrong");

        Page old = browsing.somebodyWithAnOldPhone().open(desk.welco("confirm"));
        old.locator("#number").fill("0699008484");
        old.locator("#code").fill(code);
        press(old, "Confirmer mon numéro");
        assertThat(heading(old)).hasText("Votre numéro est confirmé");
        assertThat(accounts().proved(Citizen.MARIE.uuid)).containsExactly("mobile");
    }

    @Test
    void a_code_that_is_read_out_is_typed_by_the_agent_by_keyboard() {
        AgentAtCell claire = asks(Citizen.LUCIE);
        Page page = claire.page();
        String code = received(Citizen.LUCIE).code();
        claire.keys().tabTo(page.locator("#confirmation-code"));
        claire.keys().type(code.startsWith("1") ? "200000" : "100000").press("Enter");
        assertThat(part(page)).containsText("Ce code n’est pas le bon");
        assertThat(page.locator("#confirmation-code")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "confirmation-wrong-code");

        claire.keys().type(code).press("Enter");

        assertThat(state(page)).hasAttribute(STATE, "PROVED");
        assertThat(part(page)).containsText("code lu à un agent");
        assertThat(desk.value("select confirmed_by || ' ' || (heard_by <> '') from confirmation where citizen = '"
                        + Citizen.LUCIE.uuid + "'"))
                .isEqualTo("AGENT true");
    }

    @Test
    void without_the_agreement_nothing_is_sent() {
        AgentAtCell claire = sheetOf(Citizen.PAUL);
        Page page = claire.page();
        claire.keys().tabTo(button(page, "Envoyer un SMS de confirmation")).press("Enter");
        assertThat(part(page)).containsText("Demandez son accord");
        assertThat(page.locator("#confirmation-agreed")).isFocused();
        assertThat(phones().received(Citizen.PAUL.number)).isEmpty();
        Screens.show(page, "confirmation-no-agreement");
    }

    @Test
    void what_went_wrong_is_said_with_the_next_gesture_and_a_long_wait_too() {
        phones().fail(SmsFault.REFUSED);
        AgentAtCell claire = asks(Citizen.ODILE);
        Page page = claire.page();
        assertThat(state(page)).hasAttribute(STATE, "FAILED");
        assertThat(part(page)).containsText("passerelle a refusé ce SMS");
        Ajax.settled(page);
        Screens.show(page, "confirmation-failed");

        phones().fail(SmsFault.LOST);
        claire.keys().tabTo(button(page, "Renvoyer")).press("Enter");
        assertThat(state(page)).hasAttribute(STATE, "UNCERTAIN");
        assertThat(phones().received(Citizen.ODILE.number)).hasSize(1);
        Ajax.settled(page);
        Screens.show(page, "confirmation-uncertain");

        phones().fail(SmsFault.NONE);
        claire.keys().tabTo(button(page, "Renvoyer")).press("Enter");
        assertThat(part(page)).containsText("Un SMS vient d’être envoyé à ce numéro");
        assertThat(phones().received(Citizen.ODILE.number)).hasSize(1);

        desk.value("with past as (update confirmation set asked_at = asked_at - interval '40 days', valid_until ="
                + " valid_until - interval '40 days', agreed_at = agreed_at - interval '40 days' where citizen = '"
                + Citizen.ODILE.uuid + "' returning 1) select count(*) from past");
        claire.keys().tabTo(button(page, "Actualiser")).press("Enter");
        assertThat(state(page)).hasAttribute(STATE, "EXPIRED");
        assertThat(part(page)).containsText("signalé à l’administrateur");
        Ajax.settled(page);
        Screens.show(page, "confirmation-overdue");
        assertThat(desk.manage("unconfirmed_accounts")).contains("/citizen/" + Citizen.ODILE.uuid);
    }
}
