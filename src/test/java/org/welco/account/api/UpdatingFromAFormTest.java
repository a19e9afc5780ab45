package org.welco.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.Right;
import org.welco.account.Channel;
import org.welco.account.Complaint;
import org.welco.account.NewAccounts.Person;
import org.welco.account.Twin;
import org.welco.account.notice.DueNotice;
import org.welco.account.notice.NewNotice;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeLedger;
import org.welco.account.notice.NoticeOutcome;
import org.welco.account.notice.NoticeState;
import org.welco.account.notice.NoticeWay;
import org.welco.account.notice.Notices;
import org.welco.account.update.Conflict;
import org.welco.account.update.Revision;
import org.welco.account.update.UpdateAccount;
import org.welco.account.update.UpdateAccount.End;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A form of w.c.s. changes an account in the name of the agent who filled it; whatever the answer, its workflow goes on. */
class UpdatingFromAFormTest {

    private static final String CITIZEN = "c0000000000000000000000000000015";
    private static final String CLAIRE = PublikTown.CLAIRE.nameId();
    private static final Agent CITIZEN_WITH_HER_MAIL =
            new Agent("c0000000000000000000000000000001", "Claire Vasseur", Set.of(), false);

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Asked asked = new Asked();
    private final CurrentCaller caller = new CurrentCaller();
    private String actingPerson = "";
    private boolean agentsSilent;
    private int status = 200;

    /** What the use case is asked, and says. */
    private static final class Asked extends UpdateAccount {

        private Revision revision;
        private Agent agent;
        private Result says = result(End.NOTHING_CHANGED, Map.of(), Map.of(), Map.of(), Set.of(), 0);
        private boolean silent;

        private Asked() {
            super(null, null, null, null, null, null);
        }

        @Override
        public Result update(Revision asked, Agent by) {
            revision = asked;
            agent = by;
            if (silent) {
                throw new CitizenDirectoryException("authentic ne répond pas", null);
            }
            return says;
        }
    }

    /** One notice, of the update with the number 12. */
    private static final class OneNotice implements Notices {

        @Override
        public void add(NewNotice notice) {
            throw new UnsupportedOperationException("nothing is owed here");
        }

        @Override
        public Optional<DueNotice> claimNext(Duration lease, Duration patience) {
            return Optional.empty();
        }

        @Override
        public boolean settle(DueNotice due, NoticeOutcome outcome) {
            return false;
        }

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public List<Notice> of(Collection<Long> updates) {
            return updates.contains(12L)
                    ? List.of(new Notice(12, NoticeWay.NONE, NoticeState.UNSENT, "ni courriel ni mobile"))
                    : List.of();
        }
    }

    private static Result result(
            End end,
            Map<String, Complaint> complaints,
            Map<String, String> refusals,
            Map<String, Twin> taken,
            Set<String> changed,
            long update) {
        return new Result(end, complaints, Map.of(), refusals, taken, changed, update);
    }

    private JsonObject call(String body) {
        caller.is(new Caller("service demarches.ville.test", Set.of(Right.SERVICE), actingPerson));
        ActingAgents agents = new ActingAgents(
                (tenant, nameId) -> {
                    if (agentsSilent) {
                        throw new AgentDirectoryException(AgentDirectoryException.Reason.UNREACHABLE, "silent");
                    }
                    return nameId.equals(CLAIRE) ? Optional.of(PublikTown.CLAIRE) : Optional.empty();
                },
                (tenant, mail) -> mail.equals("claire@ville.example")
                        ? List.of(CITIZEN_WITH_HER_MAIL, PublikTown.CLAIRE)
                        : List.of(),
                current);
        UpdateResource resource = new UpdateResource(
                caller, agents, asked, new UpdateAnswers(new NoticeLedger(new OneNotice()), current));
        try {
            Object entity = gate.call(
                    PublikTown.tenant(
                            "courrier.ville.test",
                            URI.create("http://127.0.0.1:1/"),
                            URI.create("http://127.0.0.1:2/"),
                            Map.of("CHANNEL_ROLES", "{\"counter\": [\"accueil\"]}")),
                    () -> resource.update(CITIZEN, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                            .getEntity());
            return entity instanceof JsonObject object
                    ? object
                    : Json.createObjectBuilder(map(entity)).build();
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            status = refusal.status();
            return refusal.envelope();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object entity) {
        return (Map<String, Object>) entity;
    }

    private static String body(String attributes) {
        return "{\"agent\": \"" + CLAIRE + "\", \"agreed\": \"True\", \"channel\": \"phone\", \"attributes\": "
                + attributes + "}";
    }

    private String errClass(Result says) {
        asked.says = says;
        return call(body("{\"mobile\": \"0699001111\"}")).getString("err_class");
    }

    @Test
    void what_the_form_holds_is_asked_for_in_the_name_of_its_agent() {
        call(body("{\"mobile\": \" 06 99 00 11 11 \", \"newsletter\": true}"));
        assertThat(asked.revision)
                .isEqualTo(new Revision(
                        CITIZEN,
                        Map.of(),
                        Map.of("mobile", "06 99 00 11 11", "newsletter", "true"),
                        Optional.of(Channel.PHONE),
                        Revision.Source.FORM));
        assertThat(asked.agent).isEqualTo(PublikTown.CLAIRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "\"None\"", "null"})
    void what_was_left_empty_is_not_given(String value) {
        call(body("{\"mobile\": " + value + ", \"city\": \"Oô\"}"));
        assertThat(asked.revision.typed()).containsOnlyKeys("city");
    }

    @ParameterizedTest
    @CsvSource({"counter,COUNTER", "phone,PHONE", "mail,LETTER", "web,COUNTER", "None,COUNTER"})
    void the_channel_says_how_he_agreed(String channel, Channel agreed) {
        call(body("{}").replace("phone", channel));
        assertThat(asked.revision.agreed()).contains(agreed);
    }

    @Test
    void a_box_that_is_not_ticked_is_no_agreement() {
        asked.says = result(End.NOT_AGREED, Map.of(), Map.of(), Map.of(), Set.of(), 0);
        assertThat(call(body("{}").replace("True", "False")).getString("err_class"))
                .isEqualTo("not-agreed");
        assertThat(asked.revision.agreed()).isEmpty();
    }

    @Test
    void an_agent_may_be_named_by_his_mail_which_a_citizen_may_have_as_well() {
        call(body("{}").replace(CLAIRE, "claire@ville.example"));
        assertThat(asked.agent).isEqualTo(PublikTown.CLAIRE);
    }

    @Test
    void an_agent_who_is_not_named_is_the_one_in_whose_name_the_call_is_signed() {
        actingPerson = CLAIRE;
        call(body("{}").replace("\"agent\": \"" + CLAIRE + "\",", ""));
        assertThat(asked.agent).isEqualTo(PublikTown.CLAIRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "f0000000000000000000000000000000", "nobody@ville.example", "Claire"})
    void nobody_changes_anything(String named) {
        assertThat(call(body("{}").replace(CLAIRE, named)).getString("err_class"))
                .isEqualTo("unknown-agent");
        assertThat(status).isEqualTo(200);
        assertThat(asked.revision).isNull();
    }

    @Test
    void a_directory_that_is_silent_stops_no_workflow() {
        agentsSilent = true;
        assertThat(call(body("{}")).getString("err_class")).isEqualTo("unavailable");
        agentsSilent = false;
        asked.silent = true;
        assertThat(call(body("{}")).getString("err_class")).isEqualTo("unavailable");
    }

    @Test
    void a_change_is_told_with_its_number_and_its_notice() {
        asked.says = result(End.CHANGED, Map.of(), Map.of(), Map.of(), Set.of("mobile", "city"), 12);
        assertThat(call(body("{}")).toString())
                .isEqualTo("{\"err\":0,\"data\":{\"changed\":[\"city\",\"mobile\"],\"update\":12,\"notice\":"
                        + "{\"way\":\"none\",\"state\":\"unsent\",\"reason\":\"ni courriel ni mobile\"}}}");
    }

    @Test
    void the_same_again_changes_nothing_and_is_no_error() {
        assertThat(call(body("{}")).toString()).isEqualTo("{\"err\":0,\"data\":{\"changed\":[]}}");
    }

    @Test
    void what_the_form_was_prefilled_with_is_what_the_account_held() {
        call(body("{\"mobile\": \"0699001111\"}")
                .replace("\"agreed\"", "\"known\": {\"mobile\": \" +33699002020 \", \"city\": \"None\"}, \"agreed\""));
        assertThat(asked.revision.known()).containsOnly(Map.entry("mobile", "+33699002020"), Map.entry("city", ""));
    }

    @Test
    void what_changed_since_the_form_was_prefilled_is_told_by_its_name_and_not_by_its_value() {
        asked.says = new Result(
                End.CONFLICT, Map.of(), Map.of("city", new Conflict("Bruay", "Lens")), Map.of(), Map.of(), Set.of(), 0);
        JsonObject told =
                call(body("{\"city\": \"Lens\"}").replace("\"agreed\"", "\"known/city\": \"Vertaubiers\", \"agreed\""));
        assertThat(told.getString("err_class")).isEqualTo("conflict");
        assertThat(told.getJsonObject("errors")).containsOnlyKeys("city");
        assertThat(told.toString()).doesNotContain("Bruay");
    }

    @ParameterizedTest
    @CsvSource({"GONE,unknown-citizen", "BUSY,busy", "CONFLICT,busy", "UNKNOWN,unknown", "REFUSED,refused"})
    void an_end_has_a_word_of_its_own(End end, String word) {
        assertThat(errClass(result(end, Map.of(), Map.of(), Map.of(), Set.of(), 0)))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource(Complaint.class)
    void every_complaint_is_told_beside_its_attribute(Complaint complaint) {
        String word = errClass(result(End.NOT_YET, Map.of("mobile", complaint), Map.of(), Map.of(), Set.of(), 0));
        assertThat(word).isEqualTo(complaint == Complaint.VERIFIED ? "verified" : "invalid");
        assertThat(call(body("{}")).getJsonObject("errors").getString("mobile")).isNotBlank();
    }

    @Test
    void a_mobile_of_somebody_else_is_told_and_nothing_of_him() {
        Person person =
                new Person("c0000000000000000000000000000099", Map.of("last_name", "Talarmin"), List.of(), true);
        asked.says = result(
                End.NOT_YET,
                Map.of(),
                Map.of(),
                Map.of("mobile", new Twin(person, Set.of(Twin.Ground.MOBILE))),
                Set.of(),
                0);
        JsonObject told = call(body("{}"));
        assertThat(told.getString("err_class")).isEqualTo("taken");
        assertThat(told.getString("err_desc"))
                .isEqualTo(
                        "la demande est enregistrée, le compte n’a pas été changé (mobile : appartient à un autre compte)");
        assertThat(told.toString()).doesNotContain("Talarmin");
    }

    @Test
    void what_authentic_refuses_is_told_beside_its_attribute() {
        asked.says = result(End.REFUSED, Map.of(), Map.of("city", "trop long"), Map.of(), Set.of(), 0);
        assertThat(call(body("{}")).getJsonObject("errors").getString("city")).isEqualTo("trop long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "3", "{\"mobile\": [1]}", "{\"mobile\": {}}"})
    void what_is_no_text_is_refused(String attributes) {
        call(body(attributes));
        assertThat(status).isEqualTo(400);
        assertThat(asked.revision).isNull();
    }
}
