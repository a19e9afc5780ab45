package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.launcher.Pauses;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.smtp.ReceivedMail;
import org.welco.sandbox.smtp.SmtpFault;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.testing.WelcoGround;

/** An agent ticks a box in a form of the sandbox's w.c.s., and the account of its citizen is updated by the recipe of the docs. */
@ExtendWith(RunningDesk.Given.class)
class UpdatingFromFormsIT {

    private static final String WCS = "demarches.ville.localhost";
    private static final String BOX = "Mettre à jour le compte";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private final WcsSandbox wcs;

    UpdatingFromFormsIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs(WCS);
    }

    @AfterEach
    void the_mail_server_is_well_again() {
        desk.sandbox().mails().fail(SmtpFault.NONE);
    }

    private CitizenAccounts accounts() {
        return desk.sandbox().authentic("connexion.ville.localhost").citizens();
    }

    private SandboxCitizen account(String uuid) {
        return accounts().all().stream()
                .filter(one -> one.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    /** A citizen whom no other test knows. */
    private SandboxCitizen citizen(String first, String last, String mail, String mobile) {
        SandboxCitizen made = accounts().create(first, last, CitizenAccounts.OU);
        SandboxCitizen known = new SandboxCitizen(
                made.id(), made.uuid(), made.ou(), first, last, mail, "", mobile, "", "", true, List.of());
        accounts().change(known);
        wcs.people().forget(known.uuid());
        wcs.people().citizen(known.uuid(), known.fullName(), mail);
        return known;
    }

    /** Fills a form for that citizen as far as its box. */
    private Page fills(String login, SandboxCitizen citizen) {
        desk.agents().add(login, "accueil", "courrier");
        Page page = AgentAtCell.inSession(desk, browsing.visitor(), login, "citizen/" + citizen.uuid())
                .page();
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", citizen.uuid());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Démarrer une démarche"))
                .click();
        assertThat(page.locator("#forms-whom")).containsText(citizen.lastName());
        page.locator("[data-forms-group=all] [data-forms-form=acte-etat-civil]").click();
        assertThat(page.locator("input[name=username]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("input[name=username]")).type(login);
        keys.tabTo(page.locator("input[name=password]")).type("sandbox").press("Enter");
        page.getByLabel(Pattern.compile("^Objet")).fill("Acte de naissance");
        return page;
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suivant"))
                .click();
        assertThat(page.getByText("Vérifiez puis validez")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valider"))
                .click();
        page.waitForURL(Pattern.compile("/backoffice/management/acte-etat-civil/\\d+/$"));
    }

    private FormData made(SandboxCitizen citizen) {
        return wcs.requests().stream()
                .filter(data -> wcs.nameOf(data.user()).contains(citizen.lastName()))
                .findFirst()
                .orElseThrow();
    }

    private List<ReceivedMail> received(String box) {
        return desk.sandbox().mails().received(box);
    }

    /** Tried once at least, and not being tried. */
    private void awaits(SandboxCitizen citizen, String state) {
        String query =
                "select min(state) from account_notice where attempts > 0 and citizen = '" + citizen.uuid() + "'";
        assertThat(Pauses.until(() -> state.equals(desk.value(query)), WelcoGround.PATIENCE))
                .isTrue();
    }

    private static Locator history(Page page) {
        return page.locator(".history");
    }

    @Test
    void a_ticked_box_changes_the_account_tells_the_old_address_and_stands_on_the_sheet() {
        SandboxCitizen citizen = citizen("Perrine", "Guivarch", "perrine.guivarch@example.org", "+33699007101");
        Page page = fills("irene", citizen);
        page.getByLabel("Mobile").fill("06 99 00 71 02");
        page.getByLabel("Courriel").fill("perrine.g@example.net");
        page.getByLabel(BOX).check();
        submit(page);

        assertThat(history(page)).containsText("\"changed\":[\"email\",\"mobile\"]");
        assertThat(account(citizen.uuid()).mobile()).isEqualTo("+33699007102");
        assertThat(account(citizen.uuid()).email()).isEqualTo("perrine.g@example.net");
        assertThat(made(citizen).isDraft()).isFalse();
        assertThat(desk.value(
                        "select source || ' ' || state from account_update where citizen = '" + citizen.uuid() + "'"))
                .isEqualTo("FORM CHANGED");

        assertThat(Pauses.until(() -> !received("perrine.guivarch@example.org").isEmpty(), WelcoGround.PATIENCE))
                .isTrue();
        ReceivedMail told = received("perrine.guivarch@example.org").get(0);
        assertThat(told.subject()).isEqualTo("Ville de Sainte-Marine\u00a0: votre compte a été modifié");
        assertThat(told.header("From").replace("\"", ""))
                .isEqualTo("Ville de Sainte-Marine <ne-pas-repondre@ville.example>");
        assertThat(told.text()).contains("- Courriel", "- Portable").doesNotContain("71 02", "example.net");
        assertThat(received("perrine.g@example.net")).isEmpty();

        awaits(citizen, "SENT");
        page.navigate(desk.welco("citizen/" + citizen.uuid()));
        Locator past = page.locator("section[aria-labelledby=sheet-updates-h]");
        assertThat(past).containsText("depuis une démarche");
        assertThat(past).containsText("Prévenu par courriel");
        assertThat(past).not().containsText("example");
        Ajax.settled(page);
        Screens.show(page, "citizen-updated-from-form");
    }

    @Test
    void without_the_box_the_account_stays_as_it_is() {
        SandboxCitizen citizen = citizen("Maël", "Quintin", "mael.quintin@example.org", "");
        Page page = fills("jonas", citizen);
        page.getByLabel("Commune").fill("Ailleurs");
        submit(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Acte d’état civil");
        assertThat(history(page)).hasCount(0);
        assertThat(account(citizen.uuid()).city()).isEqualTo(citizen.city());
        assertThat(received("mael.quintin@example.org")).isEmpty();
    }

    @Test
    void a_mobile_of_somebody_else_is_refused_and_the_request_is_recorded_all_the_same() {
        citizen("Rozenn", "Talarmin", "", "+33699007103");
        SandboxCitizen citizen = citizen("Solène", "Uguen", "solene.uguen@example.org", "");
        Page page = fills("karim", citizen);
        page.getByLabel("Mobile").fill("06 99 00 71 03");
        page.getByLabel(BOX).check();
        submit(page);
        assertThat(history(page)).containsText("La demande continue");
        assertThat(history(page)).containsText("\"err_class\":\"taken\"");
        assertThat(history(page)).containsText("appartient à un autre compte");
        assertThat(account(citizen.uuid()).mobile()).isEmpty();
        assertThat(made(citizen).isDraft()).isFalse();
    }

    @Test
    void a_mail_server_that_is_away_keeps_nobody_waiting_and_the_sheet_says_so() {
        SandboxCitizen citizen = citizen("Tangi", "Vourch", "tangi.vourch@example.org", "");
        desk.sandbox().mails().fail(SmtpFault.LATER);
        Page page = fills("louise", citizen);
        page.getByLabel("Commune").fill("Port-Blanc");
        page.getByLabel(BOX).check();
        submit(page);
        assertThat(account(citizen.uuid()).city()).isEqualTo("Port-Blanc");
        awaits(citizen, "WAITING");
        page.navigate(desk.welco("citizen/" + citizen.uuid()));
        assertThat(page.locator("section[aria-labelledby=sheet-updates-h]"))
                .containsText("Courriel d’avis en attente\u00a0: le serveur de courriel remet à plus tard (451)");
    }
}
