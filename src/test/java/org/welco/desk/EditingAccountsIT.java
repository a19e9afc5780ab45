package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;

/** An agent changes the account of the person before him, on her sheet, by keyboard. Each test has a citizen of its own. */
@ExtendWith(RunningDesk.Given.class)
class EditingAccountsIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    EditingAccountsIT(RunningDesk desk) {
        this.desk = desk;
    }

    private AuthenticSandbox authentic() {
        return desk.sandbox().authentic("connexion.ville.localhost");
    }

    private CitizenAccounts people() {
        return authentic().citizens();
    }

    @AfterEach
    void mend() {
        people().meanwhileAsUsual();
        authentic().stopChanges(0);
    }

    private String citizen(String first, String last, String mobile) {
        SandboxCitizen made = people().create(first, last, "usagers");
        becomes(made.uuid(), mobile, "Vertaubiers");
        return made.uuid();
    }

    private SandboxCitizen one(String uuid) {
        return people().all().stream()
                .filter(one -> one.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    /** As somebody changes it at authentic. */
    private void becomes(String uuid, String mobile, String city) {
        SandboxCitizen was = one(uuid);
        people().change(new SandboxCitizen(
                was.id(),
                was.uuid(),
                was.ou(),
                was.firstName(),
                was.lastName(),
                was.email(),
                "1975-10-21",
                mobile,
                "27 rue Pasteur",
                city,
                was.active(),
                was.roles(),
                was.more()));
    }

    private Page editing(String uuid) {
        Page page = AgentAtCell.inSession(
                        desk, browsing.visitor(), "claire", "cells/citizen?id=" + uuid + "&reason=phone")
                .page();
        assertThat(page.locator("#confirmation-state")).isVisible();
        return edit(page, "Modifier");
    }

    private static Page edit(Page page, String name) {
        new Keyboard(page).tabTo(button(page, name)).press("Enter");
        assertThat(page.locator("[data-update-form]")).isVisible();
        assertThat(page.locator("[data-update-profile]")).isHidden();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator field(Page page, String name) {
        return page.locator("#account-" + name);
    }

    private static Locator said(Page page, String name) {
        return page.locator("#account-" + name + "-m");
    }

    private static Locator shown(Page page, String name) {
        return page.locator("[data-sheet-attribute='" + name + "']");
    }

    /** Into a field that Tab leads to, over what stood there, and leaves it. */
    private static void type(Page page, String name, String text) {
        new Keyboard(page)
                .tabTo(field(page, name))
                .press("Control+a")
                .type(text)
                .press("Tab");
    }

    private static void save(Page page) {
        new Keyboard(page).press("Control+Enter");
    }

    private static void agreeAndSave(Page page) {
        new Keyboard(page).tabTo(field(page, "agreed")).press("Space");
        save(page);
    }

    private static void awaitSaved(Page page) {
        assertThat(page.locator("#w-toasts")).containsText("Compte mis à jour");
        assertThat(button(page, "Modifier")).isFocused();
    }

    @Test
    void a_mobile_and_a_town_are_changed_by_keyboard_and_everything_else_stays() {
        String uuid = citizen("Aline", "Bertin", "+33699310001");
        people().prove(uuid, Set.of("email"));
        Page page = editing(uuid);
        assertThat(field(page, "title")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "citizen-edit");

        type(page, "mobile", "06 99 31 00 02");
        assertThat(said(page, "mobile")).containsText("Libre");
        type(page, "city", "Bruay");
        agreeAndSave(page);

        awaitSaved(page);
        assertThat(page.locator("[data-update-form]")).hasCount(0);
        assertThat(shown(page, "mobile")).containsText("06\u00a099\u00a031\u00a000\u00a002");
        assertThat(shown(page, "city")).hasText("Bruay");
        assertThat(shown(page, "email")).containsText("vérifié");
        assertThat(page.locator("#sheet-confirmation")).containsText("02");
        assertThat(page.locator(".w-hand")).containsText("02");
        assertThat(page.locator("#sheet-profile"))
                .containsText(
                        Pattern.compile("Commune, Portable\\s*Le .+ par Claire Vasseur, accord donné au téléphone"));
        Ajax.settled(page);
        Screens.show(page, "citizen-edited");
        Assertions.assertThat(one(uuid).mobile()).isEqualTo("+33699310002");
        Assertions.assertThat(people().proved(uuid)).containsExactly("email");
        Assertions.assertThat(desk.value(
                        "select string_agg(agent_name || ' ' || channel || ' ' || source || ' ' || state, ';')"
                                + " from account_update where citizen = '" + uuid + "'"))
                .isEqualTo("Claire Vasseur PHONE SHEET CHANGED");
        Assertions.assertThat(desk.value("select count(*) from sheet_opening where citizen = '" + uuid + "'"))
                .as("the sheet was opened once")
                .isEqualTo("1");
    }

    @Test
    void whoever_gets_another_name_bears_it_everywhere_on_the_page() {
        Page page = editing(citizen("Chloé", "Fille", "+33699310011"));
        type(page, "last_name", "Épouse");
        agreeAndSave(page);
        awaitSaved(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Fiche de Épouse Chloé");
        assertThat(page.locator(".w-hand")).containsText("Épouse Chloé");
        assertThat(page).hasTitle(Pattern.compile("Épouse Chloé"));
    }

    @Test
    void the_mobile_of_somebody_else_is_refused_with_the_way_to_his_sheet() {
        String other = citizen("Denis", "Autre", "+33699310021");
        String uuid = citizen("Élise", "Courtois", "+33699310022");
        Page page = editing(uuid);
        type(page, "mobile", "+33 6 99 31 00 21");
        assertThat(said(page, "mobile")).containsText("Ce numéro appartient au compte de Autre Denis.");
        assertThat(page.locator("#w-status")).containsText("Ce numéro appartient au compte de Autre Denis.");
        assertThat(said(page, "mobile").getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile("https?://[^/]+/citizen/" + other));
        agreeAndSave(page);
        assertThat(page.locator("#account-summary")).containsText("1 point à régler");
        assertThat(field(page, "mobile")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "citizen-edit-taken");
        Assertions.assertThat(one(uuid).mobile()).isEqualTo("+33699310022");
    }

    @Test
    void what_somebody_changed_meanwhile_is_decided_field_by_field() {
        String uuid = citizen("Fanny", "Delmas", "+33699310031");
        Page page = editing(uuid);
        becomes(uuid, "+33699310032", "Lens");
        type(page, "mobile", "06 99 31 00 33");
        type(page, "city", "Bruay");
        agreeAndSave(page);

        assertThat(said(page, "city")).containsText("le compte contient «\u00a0Lens\u00a0»");
        assertThat(said(page, "mobile")).containsText("06\u00a099\u00a031\u00a000\u00a032");
        assertThat(page.locator("#account-summary")).containsText("2 points à régler");
        Ajax.settled(page);
        Screens.show(page, "citizen-edit-conflict");
        Assertions.assertThat(one(uuid).city()).isEqualTo("Lens");

        new Keyboard(page)
                .tabTo(said(page, "city").getByRole(AriaRole.BUTTON).first())
                .press("Enter");
        assertThat(field(page, "city")).hasValue("Lens");
        new Keyboard(page)
                .tabTo(said(page, "mobile").getByRole(AriaRole.BUTTON).last())
                .press("Enter");
        save(page);

        awaitSaved(page);
        Assertions.assertThat(one(uuid).city()).isEqualTo("Lens");
        Assertions.assertThat(one(uuid).mobile()).isEqualTo("+33699310033");
    }

    @Test
    void what_authentic_refuses_is_said_beside_its_field_and_without_an_answer_it_is_saved_again() {
        String uuid = citizen("Gilles", "Ermont", "+33699310041");
        String rival = citizen("Hélène", "Rivale", "+33699310042");
        people().meanwhile(() -> becomes(rival, "+33699310043", "Lens"));
        Page page = editing(uuid);
        type(page, "mobile", "06 99 31 00 43");
        agreeAndSave(page);
        assertThat(said(page, "mobile")).containsText("déjà utilisé");
        assertThat(field(page, "mobile")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "citizen-edit-refused");

        people().meanwhileAsUsual();
        authentic().stopChanges(1);
        type(page, "mobile", "06 99 31 00 44");
        save(page);
        assertThat(page.locator("#account-summary")).containsText("n’a pas répondu");
        save(page);
        awaitSaved(page);
        Assertions.assertThat(one(uuid).mobile()).isEqualTo("+33699310044");
    }

    @Test
    void what_was_proved_is_shown_and_stays_and_without_agreement_nothing_is_saved() {
        String uuid = citizen("Ines", "Gaillard", "+33699310051");
        people().prove(uuid, Set.of("mobile"));
        Page page = editing(uuid);
        assertThat(field(page, "mobile")).hasAttribute("readonly", "readonly");
        assertThat(said(page, "mobile")).containsText("qui seul peut le changer");
        type(page, "zipcode", "123");
        assertThat(said(page, "zipcode")).containsText("5 chiffres attendus");
        save(page);
        assertThat(said(page, "agreed")).containsText("sans l’accord de la personne");
        assertThat(field(page, "agreed")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "citizen-edit-wrong");
        Assertions.assertThat(desk.value("select count(*) from account_update where citizen = '" + uuid + "'"))
                .isEqualTo("0");
    }

    @Test
    void whoever_gives_up_is_asked_once_something_is_typed_and_the_next_citizen_leaves_nothing() {
        String uuid = citizen("Jules", "Hamel", "+33699310061");
        Page page = editing(uuid);
        new Keyboard(page).press("Escape");
        assertThat(button(page, "Modifier")).isFocused();

        edit(page, "Modifier");
        type(page, "city", "Bruay");
        new Keyboard(page).press("Escape");
        assertThat(page.locator("#update-leave")).isVisible();
        Screens.show(page, "citizen-edit-leave");
        new Keyboard(page).press("Escape");
        assertThat(field(page, "city")).hasValue("Bruay");

        new Keyboard(page).press("F9");
        assertThat(page.getByText("Personne en main")).isVisible();
        assertThat(page.locator("[data-update-form]")).hasCount(0);
        Assertions.assertThat(one(uuid).city()).isEqualTo("Vertaubiers");
    }

    @Test
    void an_agent_whose_browser_speaks_english_changes_it_in_english() {
        String uuid = citizen("Kate", "Ireland", "+33699310071");
        Page page = AgentAtCell.inSession(
                        desk, browsing.somebodySpeaking("en-GB"), "claire", "cells/citizen?id=" + uuid)
                .page();
        edit(page, "Change");
        assertThat(field(page, "birthdate")).hasValue("21/10/1975");
        type(page, "city", "Bruay");
        new Keyboard(page).tabTo(field(page, "agreed")).press("Space");
        Ajax.settled(page);
        Screens.show(page, "citizen-edit-english");
        save(page);
        assertThat(page.locator("#w-toasts")).containsText("Account updated");
        Assertions.assertThat(one(uuid).city()).isEqualTo("Bruay");
    }
}
