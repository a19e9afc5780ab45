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
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;

/** The whole of the counter in one call: somebody whom nobody knows gets an account, proves his mobile, and his request is made. */
@ExtendWith(RunningDesk.Given.class)
class ServingAnUnknownCallerIT {

    private static final String MOBILE = "+33699125501";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    ServingAnUnknownCallerIT(RunningDesk desk) {
        this.desk = desk;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The agent finds nobody, and makes the account by the phone, as he has said. */
    private void makesTheAccount(Page page, Keyboard keys) {
        keys.press("F8");
        assertThat(page.locator("#forms-whom")).containsText("canal téléphone");
        keys.tabTo(page.locator("#search-q")).type("quillacq maëlle");
        Locator create = page.locator("[data-search-nobody] [data-search-create]");
        assertThat(create).isVisible();
        keys.tabTo(create).press("Enter");
        assertThat(page.locator("#account-last_name")).hasValue("Quillacq");
        assertThat(page.locator("#account-channel")).hasValue("phone");
        keys.tabTo(page.locator("#account-mobile")).type("06.99.12.55.01").press("Tab");
        assertThat(page.locator("#account-mobile-m")).containsText("Libre");
        keys.tabTo(page.locator("#account-agreed")).press("Space");
        keys.press("Control+Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Fiche de Quillacq Maëlle");
    }

    private void provesTheMobile(Page page, Keyboard keys) {
        assertThat(page.locator("#confirmation-state")).hasAttribute("data-confirmation-state", "UNCONFIRMED");
        keys.tabTo(page.locator("#confirmation-agreed")).press("Space");
        keys.tabTo(button(page, "Envoyer un SMS de confirmation")).press("Enter");
        assertThat(page.locator("#confirmation-state")).hasAttribute("data-confirmation-state", "SENT");
        Page phone = browsing.somebodyWithAnOldPhone().page();
        phone.navigate(desk.sandbox().passerelle("passerelle.ville.localhost").phones());
        String link = desk.sandbox()
                .passerelle("passerelle.ville.localhost")
                .sms()
                .received(MOBILE)
                .get(0)
                .link();
        phone.locator("[href='" + link + "']").click();
        button(phone, "Confirmer mon numéro").click();
        assertThat(phone.locator("h1")).hasText("Votre numéro est confirmé");
    }

    private void makesTheRequest(Page page, Keyboard keys) {
        page.navigate(desk.welco(""));
        assertThat(page.locator("#forms-whom")).containsText("Pour Quillacq Maëlle, canal téléphone");
        keys.tabTo(page.locator("#forms-q")).type("voirie").press("Enter").press("Enter");
        keys.tabTo(page.locator("input[name=username]")).type("solange");
        keys.tabTo(page.locator("input[name=password]")).type("sandbox").press("Enter");
        keys.tabTo(page.getByLabel(Pattern.compile("^Objet")))
                .type("Nid-de-poule")
                .press("Enter");
        assertThat(page.getByText("Vérifiez puis validez")).isVisible();
        keys.tabTo(button(page, "Valider")).press("Enter");
        page.waitForURL(Pattern.compile("/request/\\d+$"));
        assertThat(page.locator("[data-started-number]")).isVisible();
    }

    @Test
    void an_unknown_caller_gets_an_account_proves_his_mobile_and_has_his_request_made() {
        desk.agents().add("solange", "accueil", "courrier");
        Page page =
                AgentAtCell.inSession(desk, browsing.visitor(), "solange", "").page();
        Keyboard keys = new Keyboard(page);
        makesTheAccount(page, keys);
        SandboxCitizen maelle = desk.sandbox().authentic("connexion.ville.localhost").citizens().all().stream()
                .filter(one -> one.mobile().equals(MOBILE))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(maelle.email()).isEmpty();
        provesTheMobile(page, keys);
        Assertions.assertThat(desk.sandbox()
                        .authentic("connexion.ville.localhost")
                        .citizens()
                        .proved(maelle.uuid()))
                .contains("mobile");
        makesTheRequest(page, keys);

        WcsSandbox wcs = desk.sandbox().wcs("demarches.ville.localhost");
        List<FormData> made = wcs.requests().stream()
                .filter(data -> wcs.nameOf(data.agent()).equals("Agent solange"))
                .toList();
        Assertions.assertThat(made).singleElement().satisfies(one -> {
            Assertions.assertThat(one.isDraft()).isFalse();
            Assertions.assertThat(one.channel()).isEqualTo("phone");
            Assertions.assertThat(wcs.nameOf(one.user())).contains("Maëlle");
        });
    }
}
