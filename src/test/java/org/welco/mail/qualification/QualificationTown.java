package org.welco.mail.qualification;

import static org.welco.mail.testing.MailBuilder.aMail;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.welco.access.capability.Capabilities;
import org.welco.access.capability.CapabilityKeys;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenLine;
import org.welco.launcher.Pauses;
import org.welco.mail.LetterAddresses;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.claim.ClaimChanges;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.MarkOpenDraft;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.testing.MovingTime;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.request.draft.LookAtDraft;
import org.welco.request.draft.SendDraft;
import org.welco.request.draft.SendSoon;
import org.welco.request.testing.PlayedWcs;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.KnownService;

/** A town where letters become requests: the store is real, w.c.s. and the directory of accounts are played. */
final class QualificationTown {

    static final MailReference LETTER = MailReference.ofRegistry(42);
    static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("courrier"), false);
    static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier"), false);

    /** Whom the directory of accounts knows. */
    static final String JEAN = "c0000000000000000000000000000001";

    private static final ThreadPoolExecutor THREADS = (ThreadPoolExecutor) Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "qualification-town");
        thread.setDaemon(true);
        return thread;
    });
    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    final PlayedWcs wcs = new PlayedWcs();
    final MovingTime time = new MovingTime();
    final AttachForm attach;
    final DetachForm detach;
    final FollowDrafts follow;
    final OpenRequest open;
    final DraftLedger ledger;
    final OfferForms offer;

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, THREADS);
    private final Tenant tenant;

    QualificationTown(Map<String, String> settings) {
        this.tenant = tenant(settings);
        ClaimChanges told = new ClaimChanges(STORE.changes());
        ClaimGuard guard = new ClaimGuard(STORE.claims());
        MarkOpenDraft marks = new MarkOpenDraft(STORE.claims(), told);
        BegunBook book = new BegunBook(
                STORE.mails(), STORE.begunRequests(), new SettleBegun(STORE.begunRequests()), STORE.changes(), time);
        AssociateRequest associate = new AssociateRequest(
                STORE.mails(),
                STORE.associations(),
                new Outbox(STORE.deliveries(), new Rung<>()),
                new PlayedRegistry(),
                current,
                time);
        BegunLedger agents = LedgersInTransactions.ofAgents(STORE, book, STORE.mails(), guard, marks);
        this.ledger = LedgersInTransactions.ofDrafts(STORE, book, associate, marks);
        SendDraft draft = new SendDraft(wcs, current);
        SendBegunRequest send =
                new SendBegunRequest(ledger, draft, new SendSoon(draft, current, gate), pages(), current);
        this.offer = new OfferForms(wcs, habits());
        this.attach = new AttachForm(agents, send, offer, directory(), current);
        this.follow = new FollowDrafts(ledger, send, new LookAtDraft(wcs, current), current, time);
        this.detach = new DetachForm(agents, follow);
        this.open = new OpenRequest(agents, wcs);
    }

    QualificationTown() {
        this(Map.of());
    }

    private LetterPages pages() {
        Capabilities capabilities = new Capabilities(host -> new byte[CapabilityKeys.LENGTH], time);
        return new LetterPages(current, new LetterAddresses(current, capabilities));
    }

    private FormHabits habits() {
        return new FormHabits(STORE.begunRequests(), time) {
            @Override
            public List<String> of(Agent agent) {
                return STORE.in(() -> super.of(agent));
            }

            @Override
            public String titleOf(String form) {
                return STORE.in(() -> super.titleOf(form));
            }
        };
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

    private static Tenant tenant(Map<String, String> settings) {
        KnownService wcs = new KnownService(
                "wcs", "eservices", "Démarches", URI.create("https://demarches.ville.test/"), "", "secret", false);
        return new Tenant(
                "courrier.ville.test",
                "t_ville",
                URI.create("https://courrier.ville.test/"),
                List.of(wcs),
                ConfigProviderResolver.instance()
                        .getBuilder()
                        .withSources(new Folder(settings))
                        .build(),
                Integer.toHexString(new HashMap<>(settings).hashCode()));
    }

    /** With one letter of the registry, to process. */
    QualificationTown withLetter() {
        STORE.emptied();
        STORE.does(() -> STORE.mails().add(aMail().fromMaarch(42).build()));
        return this;
    }

    StoreOnPostgres store() {
        return STORE;
    }

    <T> T inside(Supplier<T> work) {
        return gate.call(tenant, work);
    }

    /** The letter in an agent's hand, taken by him if it is free. */
    InHand hand(Agent agent) {
        return hand(LETTER, agent);
    }

    InHand hand(MailReference letter, Agent agent) {
        ClaimToken token =
                STORE.in(() -> new ClaimMail(STORE.claims(), STORE.mails(), new ClaimChanges(STORE.changes()))
                        .claim(letter, agent)
                        .token()
                        .orElseThrow());
        return new InHand(letter, agent, token, UUID.randomUUID());
    }

    void letsGo(InHand hand) {
        STORE.does(() -> STORE.claims().release(hand.letter(), hand.claim()));
    }

    long attaches(InHand hand, FormChoice choice) {
        return inside(() -> attach.attach(hand, choice));
    }

    long attaches(String form) {
        return attaches(hand(CLAIRE), FormChoice.of(form, Optional.empty()));
    }

    /** Nobody sends anything any more. */
    void settles() {
        if (!Pauses.until(() -> THREADS.getActiveCount() == 0, Duration.ofSeconds(20))) {
            throw new AssertionError("somebody still sends");
        }
    }

    List<AssociationLine> lines() {
        return lines(LETTER);
    }

    List<AssociationLine> lines(MailReference letter) {
        return STORE.in(
                () -> new ListAssociations(STORE.mails(), STORE.begunRequests(), STORE.associations()).list(letter));
    }

    AssociationLine line() {
        List<AssociationLine> lines = lines();
        if (lines.size() != 1) {
            throw new AssertionError("one line was expected: " + lines);
        }
        return lines.get(0);
    }

    MailState state() {
        return STORE.in(() -> STORE.mails().find(LETTER).map(Mail::state)).orElseThrow();
    }

    boolean looks() {
        return inside(() -> follow.look(LETTER));
    }

    /** How many steps of that kind the registry is to be told. */
    long steps(String kind) {
        return STORE.number("select count(*) from maarch_delivery where kind = '" + kind + "'");
    }

    private record Folder(Map<String, String> settings) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public String getValue(String name) {
            return settings.get(name);
        }

        @Override
        public String getName() {
            return "folder";
        }
    }
}
