package org.welco.mail.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.mail.MailSheets;
import org.welco.mail.claim.Claims;
import org.welco.mail.delivery.Deliveries;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.Documents;
import org.welco.mail.gesture.Gestures;
import org.welco.mail.harvest.HarvestStates;
import org.welco.mail.inbox.DeskHabits;
import org.welco.mail.inbox.MailLists;
import org.welco.mail.qualification.Associations;
import org.welco.mail.qualification.BegunRequests;
import org.welco.mail.response.Answers;
import org.welco.mail.store.JpaAnswers;
import org.welco.mail.store.JpaAssociations;
import org.welco.mail.store.JpaBegunRequests;
import org.welco.mail.store.JpaClaims;
import org.welco.mail.store.JpaDeliveries;
import org.welco.mail.store.JpaDeliveryQueue;
import org.welco.mail.store.JpaDeskHabits;
import org.welco.mail.store.JpaDocuments;
import org.welco.mail.store.JpaGestures;
import org.welco.mail.store.JpaHarvestStates;
import org.welco.mail.store.JpaLetterTexts;
import org.welco.mail.store.JpaMailLists;
import org.welco.mail.store.JpaMailSheets;
import org.welco.mail.store.JpaMails;
import org.welco.mail.store.JpaTypings;
import org.welco.mail.text.LetterTexts;
import org.welco.mail.typing.Typings;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.sandbox.SandboxDatabase;
import org.welco.tenant.change.Changes;
import org.welco.tenant.store.JpaChanges;

/**
 * The store on a real PostgreSQL, one schema for each store, migrated as a tenant's. A transaction begins as in the
 * application: with the schema, set through the EntityManager. Safe for any thread, each in transactions of its own.
 */
public final class StoreOnPostgres implements MailStore {

    private static final EntityManagerFactory ENTITIES = Persistence.createEntityManagerFactory(
            "welco",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.nonJtaDataSource", "",
                    "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                    "jakarta.persistence.jdbc.url", SandboxDatabase.url(),
                    "eclipselink.weaving", "false",
                    "eclipselink.transaction.join-existing", "true",
                    "eclipselink.logging.level", "SEVERE"));
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String schema;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager em = (EntityManager) Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(ofThisThread(), arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            });

    private StoreOnPostgres(String schema) {
        this.schema = schema;
    }

    /** A new tenant's schema, migrated from nothing to the newest script. */
    public static StoreOnPostgres migrated() {
        StoreOnPostgres store = new StoreOnPostgres("t_store_" + SCHEMAS.incrementAndGet());
        migrations().migrateTenant(store.schema);
        return store;
    }

    public static Migrations migrations() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SandboxDatabase.url());
        return new Migrations(new DirectConnections(database));
    }

    /** Takes away all that tests wrote, and nothing else. */
    public StoreOnPostgres emptied() {
        does(() -> {
            em.createNativeQuery(
                            "truncate mail, mail_event, mail_gesture, mail_request, mail_answer, maarch_delivery, document,"
                                    + " document_chunk, mail_claim, mail_draft_mark, mail_typing, change"
                                    + " restart identity cascade")
                    .executeUpdate();
            em.createNativeQuery("update harvest_state set paused_since = null, pause_reason = null,"
                            + " paused_res_id = null, reach_proved = false, last_run_at = null, last_ok_at = null,"
                            + " last_error = null, mails_seen = 0")
                    .executeUpdate();
        });
        return this;
    }

    public String schema() {
        return schema;
    }

    private EntityManager ofThisThread() {
        EntityManager open = current.get();
        if (open == null) {
            throw new IllegalStateException("the store needs a transaction");
        }
        return open;
    }

    @Override
    public <T> T in(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager open = ENTITIES.createEntityManager();
        current.set(open);
        try {
            open.getTransaction().begin();
            open.createNativeQuery("select set_config('search_path', ?1 || ', public', true)")
                    .setParameter(1, schema)
                    .getSingleResult();
            T result = work.get();
            open.getTransaction().commit();
            return result;
        } finally {
            if (open.getTransaction().isActive()) {
                open.getTransaction().rollback();
            }
            current.remove();
            open.close();
        }
    }

    /** What one statement gives, alone in its transaction. */
    public Object value(String sql) {
        return in(() -> em.createNativeQuery(sql).getSingleResult());
    }

    /** As {@link #value}, as a number. */
    public long number(String sql) {
        return ((Number) value(sql)).longValue();
    }

    public int update(String sql) {
        return in(() -> em.createNativeQuery(sql).executeUpdate());
    }

    @Override
    public void passes(Duration time) {
        String interval = " - interval '" + time.toSeconds() + " seconds'";
        update("update maarch_delivery set not_before = not_before" + interval + ", lease_until = lease_until"
                + interval);
        update("update document set created_at = created_at" + interval);
    }

    public LetterTexts letterTexts() {
        return new JpaLetterTexts(em, new JpaDocuments(em));
    }

    @Override
    public JpaMails mails() {
        return new JpaMails(em);
    }

    @Override
    public Deliveries deliveries() {
        return new JpaDeliveries(em);
    }

    @Override
    public DeliveryQueue queue() {
        return new JpaDeliveryQueue(em);
    }

    @Override
    public Answers answers() {
        return new JpaAnswers(em);
    }

    @Override
    public Associations associations() {
        return new JpaAssociations(em);
    }

    @Override
    public Documents documents() {
        return new JpaDocuments(em);
    }

    @Override
    public HarvestStates harvest() {
        return new JpaHarvestStates(em);
    }

    @Override
    public Gestures gestures() {
        return new JpaGestures(em);
    }

    public DeskHabits habits() {
        return new JpaDeskHabits(em);
    }

    public MailLists lists() {
        return new JpaMailLists(em);
    }

    @Override
    public Claims claims() {
        return new JpaClaims(em);
    }

    @Override
    public Typings typings() {
        return new JpaTypings(em);
    }

    @Override
    public BegunRequests begunRequests() {
        return new JpaBegunRequests(em);
    }

    public Changes changes() {
        return new JpaChanges(em);
    }

    public MailSheets sheets() {
        return new JpaMailSheets(em);
    }

    /** The desk with each of its methods in a transaction of its own, as the container makes it. */
    public DocumentDesk desk() {
        return new DeskInTransactions(this);
    }

    /** Does something with the entity manager in a transaction. */
    public <T> T with(Function<EntityManager, T> work) {
        return in(() -> work.apply(em));
    }
}
