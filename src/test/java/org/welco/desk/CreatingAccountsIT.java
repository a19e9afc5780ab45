package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.SandboxCitizen;

/** An agent makes an account for the person before him, by keyboard. */
@ExtendWith(RunningDesk.Given.class)
class CreatingAccountsIT {

    private static final String AUTHENTIC = "connexion.ville.localhost";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    CreatingAccountsIT(RunningDesk desk) {
        this.desk = desk;
    }

    private Page at(String path) {
        return AgentAtCell.inSession(desk, browsing.visitor(), "claire", path).page();
    }

    private List<SandboxCitizen> accountsOf(String mobile) {
        return desk.sandbox().authentic(AUTHENTIC).citizens().all().stream()
                .filter(one -> one.mobile().equals(mobile))
                .toList();
    }

    private static Locator field(Page page, String name) {
        return page.locator("#account-" + name);
    }

    private static Locator said(Page page, String name) {
        return page.locator("#account-" + name + "-m");
    }

    private static Locator twins(Page page) {
        return page.locator("[data-account-twin]");
    }

    /** Types into a field that Tab leads to, and leaves it. */
    private static void type(Page page, String name, String text) {
        new Keyboard(page).tabTo(field(page, name)).type(text).press("Tab");
    }

    private static void agree(Page page) {
        new Keyboard(page).tabTo(field(page, "agreed")).press("Space");
    }

    @Test
    void whoever_is_not_found_gets_an_account_with_a_mobile_only_and_is_in_hand() {
        AgentAtSearch claire = AgentAtSearch.inSession(desk, browsing.visitor(), "claire", "");
        Page page = claire.page();
        claire.keys().type("zanzibarre ophélie");
        assertThat(claire.nobody()).containsText("zanzibarre ophélie");
        Screens.show(page, "search-nobody-create");
        new Keyboard(page)
                .tabTo(claire.nobody()
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Créer le compte")))
                .press("Enter");

        assertThat(field(page, "last_name")).hasValue("Zanzibarre");
        assertThat(field(page, "first_name")).hasValue("Ophélie");
        assertThat(page).not().hasURL(Pattern.compile("zanzibarre", Pattern.CASE_INSENSITIVE));
        Ajax.settled(page);
        Screens.show(page, "account-new");
        type(page, "mobile", "06 99 12 00 01");
        assertThat(said(page, "mobile")).containsText("Libre");
        agree(page);
        new Keyboard(page).press("Control+Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Fiche de Zanzibarre Ophélie");
        assertThat(page.locator(".w-hand")).containsText("Zanzibarre Ophélie");
        Assertions.assertThat(accountsOf("+33699120001")).singleElement().satisfies(one -> {
            Assertions.assertThat(one.email()).isEmpty();
            Assertions.assertThat(one.ou()).isEqualTo("usagers");
        });
        Assertions.assertThat(desk.value("select agent_name || ' ' || channel || ' ' || state from account_creation"
                        + " order by made_at desc limit 1"))
                .isEqualTo("Claire Vasseur COUNTER MADE");
    }

    @Test
    void an_address_is_suggested_and_fills_postcode_and_town() {
        Page page = at("citizen/new");
        new Keyboard(page).tabTo(field(page, "address")).type("rue des til");
        assertThat(page.locator("#account-address-l [role=option]")).hasCount(2);
        new Keyboard(page).press("ArrowDown", "ArrowDown", "Enter");
        assertThat(field(page, "address")).hasValue("14 Rue des Tilleuls");
        assertThat(field(page, "zipcode")).hasValue("99120");
        assertThat(field(page, "city")).hasValue("Vertaubiers");
    }

    @Test
    void a_mobile_that_is_somebody_s_is_refused_with_the_way_to_his_sheet() {
        Page page = at("citizen/new");
        type(page, "first_name", "Jacqueline");
        type(page, "last_name", "LEFEBVRE");
        type(page, "mobile", "+33 6 00 00 12 78");

        assertThat(said(page, "mobile")).containsText("Ce numéro appartient au compte de Lefèvre Jacques.");
        assertThat(twins(page)).hasCount(1);
        agree(page);
        new Keyboard(page).press("Control+Enter");
        assertThat(page.locator("#account-summary")).isFocused();
        Ajax.settled(page);
        Screens.show(page, "account-taken");

        new Keyboard(page)
                .tabTo(said(page, "mobile").getByRole(AriaRole.BUTTON))
                .press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Fiche de Lefèvre Jacques");
        Assertions.assertThat(accountsOf("+33600001278")).hasSize(1);
    }

    @Test
    void somebody_who_may_be_the_same_person_is_shown_and_the_agent_decides() {
        Page page = at("cells/citizen/new?reason=phone");
        type(page, "first_name", "Sofie");
        type(page, "last_name", "Marechal");
        type(page, "mobile", "0699120002");
        type(page, "birthdate", "12/03/1984");
        assertThat(twins(page)).hasCount(1);
        assertThat(twins(page)).containsText("Maréchal Sophie");
        agree(page);
        new Keyboard(page).press("Control+Enter");
        assertThat(page.locator("#account-summary")).containsText("si c’est la même personne");
        Ajax.settled(page);
        Screens.show(page, "account-suspected");

        Locator distinct = twins(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ce n’est pas un doublon"));
        new Keyboard(page).tabTo(distinct).press("Enter");
        assertThat(twins(page)).hasCount(0);
        assertThat(page.locator("#account-twins-h")).isFocused();
        page.reload();
        assertThat(field(page, "first_name")).hasValue("Sofie");
        Ajax.settled(page);
        assertThat(twins(page)).hasCount(0);
        new Keyboard(page).press("Control+Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Fiche de Marechal Sofie");
        assertThat(page).hasURL(Pattern.compile(".*/cells/citizen\\?id=[0-9a-f]{32}&reason=phone"));
        Assertions.assertThat(
                        desk.value(
                                "select count(*) from account_distinct d join account_creation c using (account) where c.channel = 'PHONE'"))
                .isEqualTo("1");
    }

    @Test
    void without_mail_and_mobile_no_account_is_made() {
        Page page = at("citizen/new");
        type(page, "first_name", "Rose");
        type(page, "last_name", "Desvents");
        type(page, "zipcode", "9912");
        agree(page);
        new Keyboard(page).press("Control+Enter");

        assertThat(page.locator("#account-summary")).isFocused();
        assertThat(page.locator("#account-summary")).containsText("2 points à régler");
        assertThat(said(page, "mobile")).containsText("faites la demande sans compte");
        assertThat(said(page, "zipcode")).containsText("5 chiffres attendus");
        Ajax.settled(page);
        Screens.show(page, "account-wrong");
        Assertions.assertThat(desk.sandbox().authentic(AUTHENTIC).citizens().all())
                .noneMatch(one -> one.lastName().equals("Desvents"));
    }

    @Test
    void without_the_agreement_of_the_person_no_account_is_made() {
        Page page = at("citizen/new");
        type(page, "first_name", "Rose");
        type(page, "last_name", "Sansaccord");
        type(page, "mobile", "0699120003");
        new Keyboard(page).press("Control+Enter");

        assertThat(page.locator("#account-summary")).containsText("sans l’accord de la personne");
        Assertions.assertThat(accountsOf("+33699120003")).isEmpty();
    }
}
