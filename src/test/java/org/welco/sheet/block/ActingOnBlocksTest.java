package org.welco.sheet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.CLAIRE;
import static org.welco.publik.testing.PublikTown.LEILA;
import static org.welco.sheet.block.SampleBlocks.json;
import static org.welco.sheet.block.SampleBlocks.with;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfile;
import org.welco.connector.ConnectorException;
import org.welco.connector.UnsureGestureException;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.SheetOpenings;
import org.welco.sheet.block.ActOnBlock.Outcome;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** What a town lets agents have done to a line is done once, by who may, to a line that is there, and is on record whatever becomes of it. */
class ActingOnBlocksTest {

    private static final Agent HUGO_AT_THE_DESK =
            new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier", "accueil"), false);
    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final long OPENED = 7;
    private static final String ENDING = with(
            "action",
            "{\"label\": {\"fr\": \"Finir\", \"en\": \"End\"}, \"url\":"
                    + " \"http://127.0.0.1:1/end/?NameID=%(nameid)s&agent=%(agent)s&id={{id}}&of={{content.of}}\","
                    + " \"method\": \"DELETE\", \"roles\": [\"courrier\"]}");
    private static final String LINES =
            "{\"err\": 0, \"data\": [{\"label\": \"Eau\", \"id\": \"a&b\", \"content\": {\"of\": 3}},"
                    + " {\"label\": \"Sans numéro\"}]}";

    private final CurrentTenant current = new CurrentTenant();
    private final List<String> done = new ArrayList<>();
    private final ActionsInMemory book = new ActionsInMemory();
    private Runnable meanwhile = () -> {};
    private Runnable whileAsked = () -> {};
    private Optional<ConnectorException> trouble = Optional.empty();
    private String answer = LINES;

    /** Claire and Leïla have opened the sheet of Jacques. */
    private final SheetOpenings openings = new SheetOpenings() {
        @Override
        public long note(String citizen, Agent agent, OpeningReason reason, Instant at) {
            throw new AssertionError("noted");
        }

        @Override
        public Optional<String> citizen(long opening, Agent agent, Instant since) {
            return opening == OPENED ? Optional.of(JACQUES) : Optional.empty();
        }

        @Override
        public boolean change(long opening, Agent agent, OpeningReason reason) {
            throw new AssertionError("changed");
        }

        @Override
        public int forgetBefore(Instant moment) {
            throw new AssertionError("forgotten");
        }
    };

    private final ReadBlock read = new ReadBlock(
            new TenantBlocks(current),
            new OpeningLedger(openings, current, Clock.systemUTC()),
            (uuid, whoever) -> Optional.of(new CitizenProfile(
                    new CitizenLine(JACQUES, "Lefèvre Jacques", Optional.empty(), Optional.empty(), Optional.empty()),
                    Map.of(),
                    Set.of())),
            (connector, address) -> {
                whileAsked.run();
                return json(answer);
            });

    private final ActOnBlock act = new ActOnBlock(
            new TenantBlocks(current),
            new OpeningLedger(openings, current, Clock.systemUTC()),
            read,
            (connector, way, address) -> {
                done.add(way + " " + address);
                meanwhile.run();
                trouble.ifPresent(one -> {
                    throw one;
                });
            },
            new ActionLedger(book, current, Clock.systemUTC()),
            current);

    private static final String WITH_MAIL = ENDING.replace("?NameID=%(nameid)s&agent", "?mail=%(email)s&agent");

    private Outcome act(String declared, long opening, String name, String mark, Agent agent) {
        return new TenantGate(current, null)
                .call(SampleBlocks.town("[" + declared + "]"), () -> act.act(opening, name, mark, agent));
    }

    private BlockTable table(Agent agent) {
        return new TenantGate(current, null)
                .call(SampleBlocks.town("[" + ENDING + "]"), () -> read.read(OPENED, "factures", agent))
                .table()
                .orElseThrow();
    }

    private String mark() {
        return table(CLAIRE).rows().get(0).mark();
    }

    @Test
    void the_service_is_told_once_which_line_whose_it_is_and_who_asks_for_it() {
        assertThat(act(ENDING, OPENED, "factures", mark(), CLAIRE)).isEqualTo(Outcome.DONE);
        assertThat(done)
                .containsExactly("DELETE "
                        + URI.create("http://127.0.0.1:1/end/?NameID=" + JACQUES + "&agent=" + CLAIRE.nameId()
                                + "&id=a%26b&of=3"));
        assertThat(book.kept()).containsExactly("factures Finir Eau Claire Vasseur DONE");
    }

    @Test
    void a_line_that_lacks_what_has_to_be_told_has_nothing_done_to_it() {
        assertThat(table(CLAIRE).rows()).extracting(BlockTable.Row::mark).contains("");
        assertThat(act(ENDING, OPENED, "factures", "", CLAIRE)).isEqualTo(Outcome.GONE);
        assertThat(done).isEmpty();
    }

    @Test
    void whoever_sees_the_block_without_the_role_neither_is_shown_nor_may_do_it() {
        assertThat(table(LEILA).action()).isEmpty();
        assertThat(table(LEILA).rows()).extracting(BlockTable.Row::mark).containsOnly("");
        assertThat(act(ENDING, OPENED, "factures", mark(), LEILA)).isEqualTo(Outcome.FORBIDDEN);
        assertThat(done).isEmpty();
    }

    @Test
    void nor_does_whoever_may_but_does_not_see_the_block() {
        assertThat(act(ENDING, OPENED, "factures", mark(), org.welco.publik.testing.PublikTown.HUGO))
                .isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void nothing_is_done_where_nothing_is_declared_or_open() {
        String mark = mark();
        assertThat(act(SampleBlocks.INVOICES, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.FORBIDDEN);
        assertThat(act(ENDING, OPENED, "autres", mark, CLAIRE)).isEqualTo(Outcome.UNKNOWN);
        assertThat(act(ENDING, 8, "factures", mark, CLAIRE)).isEqualTo(Outcome.NOT_OPEN);
        assertThat(done).isEmpty();
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void a_line_that_is_gone_meanwhile_is_not_asked_for_again() {
        String mark = mark();
        answer = "{\"err\": 0, \"data\": []}";
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.GONE);
        assertThat(done).isEmpty();
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void what_is_the_mark_of_no_line_is_not_even_looked_for() {
        whileAsked = () -> {
            throw new AssertionError("asked");
        };
        assertThat(act(ENDING, OPENED, "factures", "\0", CLAIRE)).isEqualTo(Outcome.GONE);
        assertThat(act(ENDING, OPENED, "factures", "a".repeat(4000), CLAIRE)).isEqualTo(Outcome.GONE);
    }

    @Test
    void whoever_asks_for_the_same_while_the_service_is_told_does_not_have_it_told_again() {
        String mark = mark();
        List<Outcome> second = new ArrayList<>();
        meanwhile = () -> second.add(act.act(OPENED, "factures", mark, HUGO_AT_THE_DESK));
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.DONE);
        assertThat(second).containsExactly(Outcome.UNDER_WAY);
        assertThat(done).hasSize(1);
        assertThat(book.kept()).containsExactly("factures Finir Eau Claire Vasseur DONE");
    }

    @Test
    void nor_does_whoever_asks_for_it_while_the_line_is_looked_for() {
        String mark = mark();
        List<Outcome> second = new ArrayList<>();
        whileAsked = () -> second.add(act.act(OPENED, "factures", mark, HUGO_AT_THE_DESK));
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.DONE);
        assertThat(second).containsExactly(Outcome.UNDER_WAY);
        assertThat(done).hasSize(1);
    }

    @Test
    void what_failed_before_the_service_was_told_stands_in_nobodys_way() {
        String mark = mark();
        whileAsked = () -> {
            throw new ConnectorException("le service n’a pas répondu à temps", null);
        };
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> act(ENDING, OPENED, "factures", mark, CLAIRE));
        assertThat(book.kept()).isEmpty();
        whileAsked = () -> {};
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_gesture_that_nobody_ended_may_be_done_and_holds_the_line_for_a_while_only() {
        String mark = mark();
        Acting dead = new Acting(JACQUES, "factures", "Finir", mark);
        book.begin(dead, CLAIRE, Instant.now().minus(ActionLedger.UNDER_WAY).plusSeconds(60));
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.UNDER_WAY);

        book.withdraw(1);
        long id = book.begin(
                        dead,
                        CLAIRE,
                        Instant.now().minus(ActionLedger.UNDER_WAY).minusSeconds(1))
                .orElseThrow();
        book.found(id, "Eau");
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.DONE);
        assertThat(book.kept())
                .containsExactly(
                        "factures Finir Eau Claire Vasseur UNSURE le geste s’est interrompu",
                        "factures Finir Eau Claire Vasseur DONE");
    }

    @Test
    void whoever_was_given_up_while_the_line_was_looked_for_tells_nothing_any_more() {
        String mark = mark();
        whileAsked = () -> book.giveUp(Instant.now().plusSeconds(60), "le geste s’est interrompu");
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.UNDER_WAY);
        assertThat(done).isEmpty();
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void whoever_lacks_the_address_of_mail_that_the_service_is_told_is_not_said_to_be_gone() {
        assertThat(act(WITH_MAIL, OPENED, "factures", mark(), CLAIRE)).isEqualTo(Outcome.NO_MAIL);
        assertThat(done).isEmpty();
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void what_the_service_refuses_and_what_nobody_knows_is_on_record() {
        String mark = mark();
        trouble = Optional.of(new ConnectorException("le service a refusé", null));
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> act(ENDING, OPENED, "factures", mark, CLAIRE));
        trouble = Optional.of(new UnsureGestureException("le service n’a pas répondu à temps", null));
        assertThatExceptionOfType(UnsureGestureException.class)
                .isThrownBy(() -> act(ENDING, OPENED, "factures", mark, CLAIRE));
        assertThat(book.kept())
                .containsExactly(
                        "factures Finir Eau Claire Vasseur REFUSED le service a refusé",
                        "factures Finir Eau Claire Vasseur UNSURE le service n’a pas répondu à temps");
    }
}
