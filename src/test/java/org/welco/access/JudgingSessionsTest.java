package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.IncomingCall.Browsing;
import org.welco.access.Proof.Means;
import org.welco.access.Proof.Outcome;
import org.welco.agent.Agent;

/** What a browser's session opens, and what a page of another site can make of it. */
class JudgingSessionsTest {

    private static final Agent CLAIRE = new Agent("a1", "Claire Vasseur", Set.of("courrier"), false);
    private static final String CELL = "/cells/mail/";

    private static IncomingCall call(String method, String path, boolean ownPage, boolean socket) {
        return new IncomingCall(
                method,
                path,
                "",
                Optional.of(Town.called("courrier.ville.fr").open()),
                "",
                false,
                !ownPage,
                new Browsing(true, ownPage, socket, Optional.of(CLAIRE)));
    }

    private static Verdict judge(IncomingCall call, Proof proof) {
        return Gatekeeper.judge(call, Routes.match(call.method(), call.rawPath()), proof);
    }

    private static Proof session(Right... rights) {
        return Proof.of(Means.SESSION, Caller.of(CLAIRE, Set.of(rights)));
    }

    private static Optional<Refusal> refusal(IncomingCall call, Proof proof) {
        return judge(call, proof).refusal();
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "GET, false", "HEAD, false", "POST, true"})
    void an_agent_reads_from_anywhere_and_writes_from_our_pages(String method, boolean ownPage) {
        assertThat(refusal(call(method, CELL, ownPage, false), session(Right.MAIL_DESK)))
                .isEmpty();
    }

    @Test
    void a_page_of_another_site_writes_nothing_in_his_name() {
        assertThat(refusal(call("POST", CELL, false, false), session(Right.MAIL_DESK)))
                .contains(Refusal.NO_RIGHT);
    }

    @Test
    void a_page_of_another_site_opens_no_socket_in_his_name() {
        assertThat(refusal(call("GET", CELL, false, true), session(Right.MAIL_DESK)))
                .contains(Refusal.NO_RIGHT);
        assertThat(refusal(call("GET", CELL, true, true), session(Right.MAIL_DESK)))
                .isEmpty();
    }

    @Test
    void a_session_opens_no_call_of_programs() {
        IncomingCall answer = call("POST", "/api/mail/response/", true, false);
        assertThat(refusal(answer, session(Right.AGENT, Right.MAIL_DESK, Right.SUPERUSER)))
                .contains(Refusal.NO_RIGHT);
    }

    @Test
    void a_page_without_a_session_leads_to_sign_in() {
        assertThat(judge(call("GET", CELL, true, false), Proof.absent()).leadsToSignIn())
                .isTrue();
        assertThat(judge(call("GET", CELL, true, false), Proof.failed(Outcome.REFUSED, Means.BASIC))
                        .leadsToSignIn())
                .isTrue();
    }

    @Test
    void a_page_that_is_not_open_to_him_does_not_lead_to_sign_in_again() {
        Verdict verdict = judge(call("GET", CELL, true, false), session(Right.AGENT));
        assertThat(verdict.refusal()).contains(Refusal.NO_RIGHT);
        assertThat(verdict.page()).isTrue();
        assertThat(verdict.leadsToSignIn()).isFalse();
    }

    @Test
    void a_call_of_a_page_asks_its_agent_for_no_password() {
        Verdict verdict = judge(call("GET", "/api/mail/", true, false), Proof.absent());
        assertThat(verdict.refusal()).contains(Refusal.UNPROVEN);
        assertThat(verdict.basicChallenge()).isFalse();
        assertThat(verdict.leadsToSignIn()).isFalse();
    }

    @Test
    void the_journal_names_him_by_his_identifier() {
        Caller caller = Caller.of(CLAIRE, Set.of(Right.AGENT));
        assertThat(caller.name()).isEqualTo("agent a1");
        assertThat(caller.actingPerson()).isEqualTo("a1");
        assertThat(caller.agent()).contains(CLAIRE);
    }
}
