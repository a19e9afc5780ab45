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
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** What a town lets agents have done to a line is done once, by who may, to a line that is there, and is on record whatever becomes of it. */
class ActingOnBlocksTest {

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
    private final List<String> kept = new ArrayList<>();
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

    private final BlockActions book = new BlockActions() {
        @Override
        public long note(Acting acting, Agent agent, Instant at) {
            kept.add("ASKED " + acting.block() + " " + acting.action() + " " + acting.line() + " " + agent.name());
            return 1;
        }

        @Override
        public void settle(long id, State state, String problem) {
            kept.add((state + " " + problem).strip());
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
            (connector, address) -> json(answer));

    private final ActOnBlock act = new ActOnBlock(
            new TenantBlocks(current),
            new OpeningLedger(openings, current, Clock.systemUTC()),
            read,
            (connector, way, address) -> {
                done.add(way + " " + address);
                trouble.ifPresent(one -> {
                    throw one;
                });
            },
            new ActionLedger(book, current, Clock.systemUTC()),
            current);

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
        assertThat(kept).containsExactly("ASKED factures Finir Eau Claire Vasseur", "DONE");
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
        assertThat(kept).isEmpty();
    }

    @Test
    void a_line_that_is_gone_meanwhile_is_not_asked_for_again() {
        String mark = mark();
        answer = "{\"err\": 0, \"data\": []}";
        assertThat(act(ENDING, OPENED, "factures", mark, CLAIRE)).isEqualTo(Outcome.GONE);
        assertThat(done).isEmpty();
        assertThat(kept).isEmpty();
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
        assertThat(kept)
                .containsExactly(
                        "ASKED factures Finir Eau Claire Vasseur",
                        "REFUSED le service a refusé",
                        "ASKED factures Finir Eau Claire Vasseur",
                        "UNSURE le service n’a pas répondu à temps");
    }
}
