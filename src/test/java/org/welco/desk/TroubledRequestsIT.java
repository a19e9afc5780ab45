package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsSandbox;

/** A letter becomes a request while w.c.s. has troubles of its own: what the agent sees, what he can do, what is never done twice. */
@ExtendWith(RunningDesk.Given.class)
class TroubledRequestsIT {

    private static final String WCS = "demarches.ville.localhost";

    /** A draft opened just now is looked at after 15 to 20 seconds. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    /** Before its own time comes. */
    private static final LocatorAssertions.ContainsTextOptions AT_ONCE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;
    private final WcsSandbox wcs;
    private Page page;
    private String letter;

    TroubledRequestsIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs(WCS);
    }

    @BeforeEach
    void an_agent_has_a_new_letter_in_hand() {
        long resId = desk.oldLetter("Trottoir abîmé", 20);
        letter = "maarch-" + resId;
        desk.harvest();
        page = browsing.visitor().open(desk.welco("cells/mail?id=" + letter));
        page.locator("input[name=username]").fill("hugo");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", letter);
        page.waitForFunction("() => window.welcoMail !== undefined");
        page.locator("[data-mail-do='take']").click();
        assertThat(page.locator("#mail-work [data-mail-do='release']")).isVisible();
        Ajax.settled(page);
    }

    @AfterEach
    void wcs_is_well_again() {
        wcs.faults().clear();
    }

    /** Chooses the form; the window of requests opens, or not. */
    private void attaches(String typed) {
        chooses(typed);
        assertThat(line()).isVisible();
    }

    private void chooses(String typed) {
        page.locator("#mail-form").click();
        page.locator("#mail-form").fill(typed);
        assertThat(page.locator("#mail-form-l [role='option']").first()).isVisible();
        page.locator("#mail-form-l [role='option']").first().click();
        Ajax.settled(page);
    }

    private String status() {
        return desk.api().letter(letter).data().path("status").asText();
    }

    private Locator line() {
        return page.locator("#mail-work .w-assoc");
    }

    private void presses(String gesture) {
        line().locator("[data-mail-do='" + gesture + "']").click();
        Ajax.settled(page);
    }

    private List<FormData> requests() {
        return wcs.requests().stream()
                .filter(data -> data.context("external_id").equals(letter))
                .toList();
    }

    private void takesInHand(SandboxCitizen citizen) {
        page.locator("#mail-who").fill(citizen.lastName() + " " + citizen.firstName());
        page.locator("[data-mail-uuid='" + citizen.uuid() + "']").click();
        assertThat(page.locator("#mail-citizen")).hasAttribute("data-mail-citizen", citizen.uuid());
        Ajax.settled(page);
    }

    private SandboxCitizen created(String first, String last) {
        return desk.sandbox().authentic("connexion.ville.localhost").citizens().create(first, last, CitizenAccounts.OU);
    }

    @Test
    void a_lost_answer_is_said_and_begun_again_by_the_agent_alone() {
        browsing.drawDocuments();
        wcs.faults().add(WcsFault.LOST, Route.SUBMIT, 1);
        attaches("place");

        assertThat(line()).containsText("réponse perdue");
        assertThat(requests()).hasSize(1);
        Screens.show(page, "mail-request-lost");

        presses("sendagain");
        assertThat(line()).containsText("Brouillon");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void what_wcs_refuses_is_said_with_its_reason_and_is_detached() {
        browsing.drawDocuments();
        wcs.faults().add(WcsFault.REFUSING, Route.SUBMIT, 1);
        attaches("place");

        assertThat(line()).containsText("En échec");
        assertThat(line()).containsText("w.c.s. ne permet pas cette opération");
        Screens.show(page, "mail-request-failed");
        assertThat(requests()).isEmpty();

        presses("detach");
        assertThat(line()).hasCount(0);
        assertThat(status()).isEqualTo("to_process");
    }

    @Test
    void what_never_reached_wcs_waits_to_be_sent() {
        SandboxCitizen known = desk.sandbox()
                .authentic("connexion.ville.localhost")
                .citizens()
                .all()
                .get(0);
        takesInHand(known);
        wcs.faults().add(WcsFault.TROUBLE, Route.USER, 1);
        attaches("place");

        assertThat(line()).containsText("À envoyer");
        assertThat(line()).containsText("w.c.s. est en panne");
        assertThat(requests()).isEmpty();

        presses("sendagain");
        assertThat(line()).containsText("Brouillon");
        assertThat(requests()).hasSize(1);
        assertThat(wcs.nameOf(requests().get(0).user())).isEqualTo(known.fullName());
    }

    @Test
    void a_citizen_created_a_moment_ago_goes_along_as_soon_as_wcs_knows_him() {
        wcs.faults().add(WcsFault.SLOW, Route.FORMS, 1);
        SandboxCitizen late = created("Zoé", "Attendue");
        takesInHand(late);
        attaches("place");

        assertThat(line()).containsText("Brouillon", PATIENTLY);
        assertThat(line()).not().containsText("à rattacher");
        assertThat(wcs.nameOf(requests().get(0).user())).isEqualTo("Zoé Attendue");
    }

    @Test
    void a_citizen_who_does_not_arrive_is_never_left_out_without_a_word() {
        browsing.drawDocuments();
        SandboxCitizen absent = created("Jamais", "Arrivé");
        wcs.people().never(absent.uuid());
        takesInHand(absent);
        attaches("place");

        assertThat(line()).containsText("Usager attendu");
        assertThat(line().locator("[data-mail-do='goon']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        Screens.show(page, "mail-request-awaited");
        assertThat(requests()).isEmpty();

        presses("goon");
        assertThat(line()).containsText("à rattacher");
        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).user()).isZero();
    }

    @Test
    void a_person_without_account_is_named_beside_the_form() {
        page.locator("#mail-person summary").click();
        chooses("place");
        assertThat(page.locator("#mail-work [data-mail-note]")).containsText("le nom ou l’adresse");
        assertThat(requests()).isEmpty();

        page.locator("#mail-person summary").click();
        page.locator("#mail-person-name").fill("Anne Onyme");
        attaches("place");
        assertThat(line()).containsText("Brouillon");
        assertThat(requests().get(0).context("comments")).isEqualTo("Demande sans compte\nAnne Onyme");
        assertThat(requests().get(0).context("person_name")).isEqualTo("Anne Onyme");
    }

    private String submitted() {
        return wcs.submit("place-pmr", requests().get(0).id(), Map.of("objet", "x"));
    }

    private static Pattern saying(String number) {
        return Pattern.compile("Demande n°\\s*" + number);
    }

    @Test
    void the_number_comes_onto_the_page_by_itself_and_maarch_has_it() {
        attaches("place");
        assertThat(line()).containsText("Brouillon");
        String number = submitted();

        assertThat(line()).containsText(saying(number), PATIENTLY);
        assertThat(status()).isEqualTo("processed");
    }

    @Test
    void the_number_is_looked_for_at_once_when_the_agent_comes_back_from_wcs() {
        attaches("place");
        assertThat(line()).containsText("Brouillon");
        String number = submitted();
        page.navigate(requests().get(0).context("return_url"));

        assertThat(line()).containsText(saying(number), AT_ONCE);
    }

    @Test
    void a_draft_given_up_in_wcs_is_said_to_be_gone_and_is_begun_again() {
        browsing.drawDocuments();
        attaches("place");
        assertThat(line()).containsText("Brouillon");
        String abandoned = requests().get(0).context("cancel_url");
        wcs.discard("place-pmr", requests().get(0).id());
        page.navigate(abandoned);

        assertThat(line()).containsText("n’existe plus dans w.c.s.", AT_ONCE);
        assertThat(status()).isEqualTo("to_process");
        Screens.show(page, "mail-request-gone");

        presses("sendagain");
        assertThat(line().locator("[data-mail-draft]")).isVisible();
        assertThat(requests()).hasSize(1);
    }
}
