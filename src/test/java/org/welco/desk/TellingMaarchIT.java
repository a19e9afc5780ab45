package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.launcher.Pauses;
import org.welco.sandbox.maarch.CallMatch;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.MaarchUsers;
import org.welco.sandbox.maarch.RouteName;

/** What an agent reads and does about what Maarch is told of a letter, and about what Maarch did not give. */
@ExtendWith(RunningDesk.Given.class)
class TellingMaarchIT {

    private static final String HISTORY = "view_full_history";
    private static final Duration TOLD = Duration.ofSeconds(40);
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    TellingMaarchIT(RunningDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void maarch_is_well_again() {
        desk.maarch().faults().clear();
        desk.maarch().users().grant(MaarchUsers.GROUP, HISTORY);
    }

    private long letter(String subject) {
        long number = desk.oldLetter(subject, 15);
        desk.harvest();
        return number;
    }

    private AgentAtLetters claireAt(long letter) {
        return AgentAtLetters.signedIn(desk, browsing.visitor(), "cells/mail?id=maarch-" + letter, "claire");
    }

    private void fails(FaultKind kind, long letter) {
        for (RouteName route : List.of(RouteName.STATUS, RouteName.EXTERNAL_INFOS)) {
            desk.maarch().faults().add(Fault.of(kind).on(CallMatch.on(route).forLetter(letter)));
        }
    }

    private void awaitSteps(long letter, String... steps) {
        assertThat(Pauses.until(() -> desk.api().steps("maarch-" + letter).equals(List.of(steps)), TOLD))
                .as(desk.api().steps("maarch-" + letter).toString())
                .isTrue();
    }

    private static Locator steps(AgentAtLetters agent) {
        return agent.work(".w-delivery");
    }

    @Test
    void what_maarch_refused_for_good_is_replayed_by_the_agent() {
        long letter = letter("Refusé par Maarch");
        fails(FaultKind.FORBIDDEN, letter);
        desk.api().refuse("maarch-" + letter, "Ne relève pas de la commune");
        awaitSteps(letter, "received delivered", "refused blocked");
        AgentAtLetters claire = claireAt(letter);
        Locator stuck = steps(claire).filter(new Locator.FilterOptions().setHasText("à renvoyer"));
        assertThat(stuck).isVisible();
        Screens.show(claire.page(), "mail-delivery-stuck");

        desk.maarch().faults().clear();
        stuck.locator("[data-mail-do='replay']").press("Enter");

        assertThat(steps(claire).last()).containsText("Maarch prévenu", PATIENTLY);
        awaitSteps(letter, "received delivered", "refused delivered");
        assertThat(desk.maarch().status(letter)).isEqualTo("GRCREFUSED");
    }

    @Test
    void what_may_have_arrived_is_settled_by_the_agent_who_saw_it_in_maarch() {
        long letter = letter("Peut-être arrivée");
        desk.maarch().users().revoke(MaarchUsers.GROUP, HISTORY);
        answers(letter, "Première réponse");
        awaitSteps(letter, "received delivered", "response delivered");
        fails(FaultKind.CLOSE_AFTER, letter);
        answers(letter, "Seconde réponse");
        awaitSteps(letter, "received delivered", "response delivered", "response uncertain");
        desk.maarch().faults().clear();
        AgentAtLetters claire = claireAt(letter);
        Locator unsure = steps(claire).filter(new Locator.FilterOptions().setHasText("à vérifier dans Maarch"));
        assertThat(unsure).isVisible();
        Screens.show(claire.page(), "mail-delivery-uncertain");

        unsure.locator("[data-mail-do='settle']").press("Enter");

        assertThat(unsure).hasCount(0);
        assertThat(steps(claire).last()).containsText("Maarch prévenu");
        assertThat(claire.page().locator("#mail-steps-h")).isFocused();
        assertThat(desk.maarch().notes(letter))
                .filteredOn(note -> note.contains("Seconde réponse"))
                .hasSize(1);
        Screens.show(claire.page(), "mail-delivery-settled");
    }

    private void answers(long letter, String text) {
        desk.wcsApi().respond("maarch-" + letter, text, Optional.empty());
    }

    @Test
    void a_document_that_was_missing_is_asked_for_again_and_shown() {
        long letter = desk.oldLetter("Document retrouvé", 15);
        byte[] document = desk.maarch().document(letter).orElseThrow();
        desk.maarch().loseDocument(letter);
        desk.harvest();
        AgentAtLetters claire = claireAt(letter);
        assertThat(claire.page().locator("[data-w-doc-state='missing']")).isVisible();
        claire.work("[data-mail-do='askdocument']").press("Enter");
        assertThat(claire.note()).containsText("Maarch n’a pas donné le document");
        assertThat(claire.note()).containsText("document manquant");
        Screens.show(claire.page(), "mail-document-refused");

        desk.maarch().putDocument(letter, document);
        claire.work("[data-mail-do='askdocument']").press("Enter");

        assertThat(claire.toast()).containsText("Document de maarch-" + letter + " reçu");
        claire.reads();
        assertThat(claire.work("[data-mail-do='askdocument']")).hasCount(0);
        Ajax.settled(claire.page());
        Screens.show(claire.page(), "mail-document-came");
    }

    @Test
    void why_maarch_does_not_give_a_document_is_said_where_it_was_asked_for() {
        long letter = desk.oldLetter("Document refusé", 15);
        desk.maarch().loseDocument(letter);
        desk.harvest();
        AgentAtLetters claire = claireAt(letter);
        desk.maarch().faults().add(Fault.of(FaultKind.MIGRATION).forLetter(letter));
        browsing.expect("502");

        claire.page().locator("[data-w-doc-state='missing'] [data-w-doc='ask']").click();

        assertThat(claire.page().locator("[data-w-doc-asked]")).containsText("Maarch n’a pas donné ce document");
    }
}
