package org.welco.request.start;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenLine;
import org.welco.mail.testing.MovingTime;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.draft.BegunState;
import org.welco.request.draft.LookAtDraft;
import org.welco.request.draft.SendDraft;
import org.welco.request.draft.SendSoon;
import org.welco.request.store.JpaDeskRequests;
import org.welco.request.store.JpaStartHabits;
import org.welco.request.testing.PlayedWcs;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A town where requests are begun at the desk: the store is real, w.c.s. and the directory of accounts are played. */
final class DeskTown {

    static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("accueil"), false);
    static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("accueil"), false);

    /** Whom the directory of accounts knows. */
    static final String JEAN = "c0000000000000000000000000000001";

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "desk-town");
        thread.setDaemon(true);
        return thread;
    });
    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    final PlayedWcs wcs = new PlayedWcs();
    final MovingTime time = new MovingTime();
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, THREADS);
    private final Tenant tenant;
    private final DeskLedger ledger;
    private final StartLedger agents;
    private final KeepStartHabits habits;
    private final OfferStart offer;
    private final StartRequest start;
    private final FollowStarted follow;

    DeskTown(Map<String, String> settings) {
        STORE.update("truncate request_begun, request_agent, request_favourite");
        tenant = new Tenant(
                "courrier.ville.test",
                "t_ville",
                URI.create("https://courrier.ville.test/"),
                List.of(),
                ConfigProviderResolver.instance()
                        .getBuilder()
                        .withSources(new PlayedFolder(settings))
                        .build(),
                "desk");
        JpaDeskRequests requests = STORE.with(JpaDeskRequests::new);
        ledger = new LedgerInTransactions(requests);
        agents = new AgentsInTransactions(requests);
        habits = new HabitsInTransactions(STORE.with(JpaStartHabits::new));
        UsedForms letters = (agent, since) -> Map.of("pmr", 2L);
        UsedForms desk = (agent, since) -> STORE.in(() -> requests.uses(agent, since));
        offer = new OfferStart(wcs, habits, agents, List.of(letters, desk), time);
        SendDraft send = new SendDraft(wcs, current);
        start = new StartRequest(agents, ledger, new SendSoon(send, current, gate), offer, directory(), current);
        follow = new FollowStarted(ledger, send, new LookAtDraft(wcs, current), current);
    }

    DeskTown() {
        this(Map.of());
    }

    private static CitizenDirectory directory() {
        return new CitizenDirectory() {
            @Override
            public List<CitizenLine> find(String words, Agent agent, int limit) {
                throw new UnsupportedOperationException("nobody is searched for here");
            }

            @Override
            public Optional<CitizenLine> get(String uuid, Agent agent) {
                return Optional.of(uuid)
                        .filter(JEAN::equals)
                        .map(known -> new CitizenLine(
                                known, "Lefèvre Jean", Optional.empty(), Optional.empty(), Optional.empty()));
            }
        };
    }

    static StartOrder order(Agent agent, String form, Optional<String> citizen) {
        return new StartOrder(agent, UUID.randomUUID(), form, Channel.PHONE, citizen, Optional.of("0601020304"), false);
    }

    static StartOrder again(StartOrder order) {
        return new StartOrder(
                order.agent(), UUID.randomUUID(), order.form(), order.channel(), order.citizen(), order.caller(), true);
    }

    private <T> T inside(Supplier<T> work) {
        return gate.call(tenant, work);
    }

    long starts(StartOrder order) {
        return inside(() -> start.start(order));
    }

    void sendsAgain(long id, Agent agent) {
        inside(() -> {
            start.sendAgain(id, agent);
            return null;
        });
    }

    void goesOn(long id, Agent agent) {
        inside(() -> {
            start.goOnWithoutCitizen(id, agent);
            return null;
        });
    }

    void drops(long id, Agent agent) {
        agents.drop(id, agent);
    }

    Optional<StartedLine> line(long id, Agent agent) {
        return agents.line(id, agent);
    }

    StartedLine line(long id) {
        return line(id, CLAIRE).orElseThrow();
    }

    List<StartedLine> unfinished(Agent agent, Optional<String> citizen) {
        return agents.unfinished(agent, citizen);
    }

    boolean looks(long id) {
        return inside(() -> follow.look(id));
    }

    int looksAtDue() {
        return inside(() -> follow.lookDue(() -> true));
    }

    int sweeps() {
        return inside(ledger::sweep);
    }

    OfferStart.Offer offered(Agent agent) {
        return inside(() -> offer.offer(agent));
    }

    KeepStartHabits habits() {
        return habits;
    }

    long rows() {
        return STORE.number("select count(*) from request_begun");
    }

    String column(String name) {
        return (String) STORE.value("select " + name + " from request_begun");
    }

    /** As the container makes it. */
    private final class LedgerInTransactions extends DeskLedger {

        LedgerInTransactions(DeskRequests requests) {
            super(requests, current, time);
        }

        @Override
        public Optional<ToStart> toSend(long id) {
            return STORE.in(() -> super.toSend(id));
        }

        @Override
        public OptionalInt startSending(long id, int attempts, boolean withoutCitizen) {
            return STORE.in(() -> super.startSending(id, attempts, withoutCitizen));
        }

        @Override
        public boolean drafted(long id, int attempt, Drafted made) {
            return STORE.in(() -> super.drafted(id, attempt, made));
        }

        @Override
        public void notDrafted(long id, int attempt, BegunState outcome, String problem) {
            STORE.does(() -> super.notDrafted(id, attempt, outcome, problem));
        }

        @Override
        public void postponed(long id, String problem) {
            STORE.does(() -> super.postponed(id, problem));
        }

        @Override
        public void awaitCitizen(long id, int attempts, boolean anew) {
            STORE.does(() -> super.awaitCitizen(id, attempts, anew));
        }

        @Override
        public Optional<StartedLine> followed(long id) {
            return STORE.in(() -> super.followed(id));
        }

        @Override
        public void looked(long id, Optional<String> problem) {
            STORE.does(() -> super.looked(id, problem));
        }

        @Override
        public void gone(long id) {
            STORE.does(() -> super.gone(id));
        }

        @Override
        public void putOff(long id) {
            STORE.does(() -> super.putOff(id));
        }

        @Override
        public void numbered(long id, String number) {
            STORE.does(() -> super.numbered(id, number));
        }

        @Override
        public List<Long> toLookAt(int limit) {
            return STORE.in(() -> super.toLookAt(limit));
        }

        @Override
        public int sweep() {
            return STORE.in(super::sweep);
        }
    }

    private final class AgentsInTransactions extends StartLedger {

        AgentsInTransactions(DeskRequests requests) {
            super(requests, time);
        }

        @Override
        public Written begin(StartOrder order, String title) {
            return STORE.in(() -> super.begin(order, title));
        }

        @Override
        public Optional<StartedLine> line(long id, Agent agent) {
            return STORE.in(() -> super.line(id, agent));
        }

        @Override
        public void allow(long id, Agent agent) {
            STORE.does(() -> super.allow(id, agent));
        }

        @Override
        public void drop(long id, Agent agent) {
            STORE.does(() -> super.drop(id, agent));
        }

        @Override
        public List<StartedLine> unfinished(Agent agent, Optional<String> citizen) {
            return STORE.in(() -> super.unfinished(agent, citizen));
        }

        @Override
        public String titleOf(String form) {
            return STORE.in(() -> super.titleOf(form));
        }
    }

    private static final class HabitsInTransactions extends KeepStartHabits {

        HabitsInTransactions(StartHabits habits) {
            super(habits);
        }

        @Override
        public Channel channel(Agent agent) {
            return STORE.in(() -> super.channel(agent));
        }

        @Override
        public void keepChannel(Agent agent, Channel channel) {
            STORE.does(() -> super.keepChannel(agent, channel));
        }

        @Override
        public Set<String> favourites(Agent agent) {
            return STORE.in(() -> super.favourites(agent));
        }

        @Override
        public void turnFavourite(Agent agent, String form, boolean on) {
            STORE.does(() -> super.turnFavourite(agent, form, on));
        }
    }

    /** What is read of the form of a line. */
    static <T> List<T> of(List<StartedLine> lines, Function<StartedLine, T> part) {
        return lines.stream().map(part).toList();
    }
}
