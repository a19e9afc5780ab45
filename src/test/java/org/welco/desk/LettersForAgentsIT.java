package org.welco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.testing.AgentClient;

/** Which agents see a letter's document, by what, and what a page of another site gets of it. */
@ExtendWith(RunningDesk.Given.class)
class LettersForAgentsIT {

    private final RunningDesk desk;

    LettersForAgentsIT(RunningDesk desk) {
        this.desk = desk;
    }

    private AgentClient signedIn(String login) {
        AgentClient agent = new AgentClient();
        agent.signIn(URI.create(desk.welco("login?next=/cells/mail")), login);
        return agent;
    }

    private AgentClient.Page open(AgentClient agent, String path) {
        return agent.open(URI.create(desk.welco(path)));
    }

    private String letter() {
        return desk.api().ids("open").get(0);
    }

    @Test
    void an_agent_of_the_mail_channel_reads_document_text_picture_and_summary() {
        AgentClient claire = signedIn("claire");
        String letter = letter();
        assertThat(open(claire, "api/mail/" + letter + "/document/").body()).startsWith("%PDF");
        assertThat(open(claire, "api/mail/" + letter + "/text/").body()).contains("\"state\"");
        assertThat(open(claire, "mail/" + letter + "/thumbnail.png").status()).isEqualTo(200);
    }

    @Test
    void a_session_alone_gets_no_summary_that_a_script_of_another_site_could_read() {
        AgentClient.Page summary = open(signedIn("claire"), "mail/" + letter() + "/summary?callback=f");
        assertThat(summary.answer().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(summary.body()).startsWith("{\"content\":");
    }

    @Test
    void an_agent_of_another_channel_reads_nothing_of_it() {
        AgentClient leila = signedIn("leila");
        String letter = letter();
        assertThat(open(leila, "api/mail/" + letter + "/document/").status()).isEqualTo(403);
        assertThat(open(leila, "api/mail/" + letter + "/text/").status()).isEqualTo(403);
        assertThat(open(leila, "mail/" + letter + "/summary").status()).isEqualTo(403);
        assertThat(open(leila, "mail/" + letter).status())
                .as("the link that Maarch shows")
                .isEqualTo(403);
        assertThat(open(leila, "cells/mail/document?id=" + letter).status()).isEqualTo(403);
    }

    @Test
    void a_letter_that_does_not_exist_has_no_window() {
        AgentClient claire = signedIn("claire");
        assertThat(open(claire, "cells/mail/document?id=maarch-999999").status())
                .isEqualTo(404);
        assertThat(open(claire, "cells/mail/document").status()).isEqualTo(404);
    }
}
