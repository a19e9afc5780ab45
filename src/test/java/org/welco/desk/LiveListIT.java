package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Chromium;
import org.welco.browser.Visitor;
import org.welco.testing.RunningWelco;

@ExtendWith(RunningDesk.Given.class)
class LiveListIT {

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    LiveListIT(RunningDesk desk) {
        this.desk = desk;
    }

    private long letter(String subject) {
        long letter = desk.oldLetter(subject, 20);
        desk.harvest();
        return letter;
    }

    @Test
    void a_letter_taken_on_one_node_is_shown_as_taken_on_the_other_at_once() {
        long letter = letter("Vu de loin");
        AgentAtCell claire = AgentAtCell.signedIn(desk, browsing.visitor(), "claire");
        assertThat(claire.line(letter)).not().containsText("Pris");
        try (Chromium apart = Chromium.behindBalancer(
                        RunningWelco.VILLE,
                        desk.server().port(),
                        desk.otherNode().port());
                Visitor visitor = Visitor.at(apart)) {
            AgentAtCell hugo = AgentAtCell.signedIn(desk, visitor, "hugo");
            hugo.open(letter).take();
            assertThat(claire.line(letter)).containsText("Pris par Hugo Diallo");
            hugo.keys().press("l");
            assertThat(claire.line(letter)).not().containsText("Pris");
        }
    }

    @Test
    void a_letter_that_arrives_appears_in_the_open_list() {
        AgentAtCell claire = AgentAtCell.signedIn(desk, browsing.visitor(), "claire");
        long letter = letter("Arrivée pendant la pause");
        assertThat(claire.line(letter)).isVisible();
    }

    @Test
    void a_list_that_was_cut_off_shows_what_happened_meanwhile() {
        long letter = letter("Venu pendant la coupure");
        Tunnel tunnel = new Tunnel(browsing.visitor());
        AgentAtCell claire = AgentAtCell.signedIn(desk, browsing.visitor(), "claire");
        AgentAtCell hugo = AgentAtCell.signedIn(desk, browsing.somebodyElse(), "hugo");
        tunnel.enter();
        hugo.open(letter).take();
        assertThat(claire.line(letter)).not().containsText("Pris");
        tunnel.leave();
        assertThat(claire.line(letter)).containsText("Pris par Hugo Diallo");
    }
}
