package org.welco.mail.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryQueued;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.delivery.ReplayDelivery;
import org.welco.mail.delivery.SendDeliveries;
import org.welco.mail.delivery.Senders;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.harvest.HarvestMail;
import org.welco.mail.harvest.HarvestReport;
import org.welco.mail.harvest.Harvesters;
import org.welco.mail.inbox.RefuseMail;
import org.welco.mail.qualification.AssociateRequest;
import org.welco.mail.qualification.RequestLink;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.store.ChunkedIntake;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.KnownService;

/** A town with its registry and its mail rooms, all in memory: what whole gestures are tried on. */
public final class MailTown {

    /** Kept, or the level would be forgotten with it: the outcomes are looked at, not the log. */
    private static final Logger QUIET = Logger.getLogger("org.welco.mail");

    static {
        QUIET.setLevel(Level.OFF);
    }

    public static final String REQUEST = "https://demarches.ville.test/backoffice/management/carte/12/";

    private final PlayedRegistry registry = new PlayedRegistry();
    private final StoreInMemory store = new StoreInMemory();
    private final Rung<DeliveryQueued> queued = new Rung<>();
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = tenant("courrier.ville.test");
    private final Outbox outbox = new Outbox(store.deliveries(), queued);
    private final DocumentDesk desk = new DocumentDesk(store.documents());
    private final DocumentIntake intake = new ChunkedIntake(desk, new MediaTypes());
    private final SendDeliveries send = Senders.of(this);
    private final HarvestMail harvest = Harvesters.of(this);

    /** A tenant with a w.c.s. of its own. */
    public static Tenant tenant(String host) {
        return new Tenant(
                host,
                "t_" + host.replaceAll("[^a-z0-9]", "_"),
                URI.create("https://" + host + "/"),
                List.of(new KnownService(
                        "wcs",
                        "eservices",
                        "Démarches",
                        URI.create("https://demarches.ville.test/"),
                        "",
                        "secret",
                        false)),
                ConfigProviderResolver.instance().getBuilder().build(),
                "tenant 1");
    }

    public PlayedRegistry registry() {
        return registry;
    }

    public StoreInMemory store() {
        return store;
    }

    public MovingTime time() {
        return store.time();
    }

    public Outbox outbox() {
        return outbox;
    }

    public Rung<DeliveryQueued> queued() {
        return queued;
    }

    public DocumentDesk desk() {
        return desk;
    }

    public DocumentIntake intake() {
        return intake;
    }

    public CurrentTenant current() {
        return current;
    }

    public TenantGate gate() {
        return gate;
    }

    public Tenant tenant() {
        return tenant;
    }

    public SendDeliveries send() {
        return send;
    }

    /** Does it as this town. */
    public <T> T inside(Supplier<T> work) {
        return gate.call(tenant, work);
    }

    /** One harvest that nobody interrupts. */
    public HarvestReport harvests() {
        return harvests(new HeardHarvest());
    }

    public HarvestReport harvests(HeardHarvest heard) {
        return inside(() -> harvest.harvest(heard, heard::mayGoOn));
    }

    /** Sends what may go now. */
    public SendDeliveries.Sent sends() {
        return inside(send::sendAll);
    }

    /** Sends until nothing is left that time alone could bring there. */
    public void drains() {
        SendDeliveries.Sent sent;
        int passes = 0;
        do {
            passes(Duration.ofHours(2));
            sent = sends();
        } while (sent.delivered() + sent.failed() > 0 && ++passes < 100);
    }

    public void passes(Duration duration) {
        store.passes(duration);
    }

    public Mail mail(long resId) {
        return store.mails().find(MailReference.ofRegistry(resId)).orElseThrow();
    }

    /** The steps of a letter, in order. */
    public List<Delivery> steps(long resId) {
        return store.deliveries().of(mail(resId));
    }

    public List<DeliveryState> states(long resId) {
        return steps(resId).stream().map(Delivery::state).toList();
    }

    public long answers(long resId, String text) {
        return answers(resId, text, Optional.empty());
    }

    public long answers(long resId, String text, Optional<String> request) {
        return inside(
                () -> new RespondToMail(store.mails(), store.answers(), store.associations(), outbox, store.time())
                        .respond(MailReference.ofRegistry(resId), text, request, "w.c.s."));
    }

    public void refuses(long resId) {
        new RefuseMail(store.mails(), outbox, store.time()).refuse(MailReference.ofRegistry(resId), "", "agent");
    }

    public void becomesRequest(long resId, String number) {
        inside(() -> new AssociateRequest(store.mails(), store.associations(), outbox, registry, current, store.time())
                .associate(MailReference.ofRegistry(resId), new RequestLink(number, REQUEST), "agent"));
    }

    public ReplayDelivery replay() {
        return new ReplayDelivery(store.mails(), store.queue(), queued);
    }
}
