package org.welco.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.welco.citizen.CitizenAccount;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.publik.testing.PublikTown;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.TenantPhones;
import org.welco.search.load.FollowLedger;
import org.welco.search.request.RequestLedger;
import org.welco.search.store.ByIndex;
import org.welco.search.store.JpaCitizenIndex;
import org.welco.search.store.JpaFollowStates;
import org.welco.search.store.JpaNameWords;
import org.welco.search.store.JpaRequestCodes;
import org.welco.search.store.JpaRequestFollowStates;
import org.welco.search.store.JpaRequestIndex;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Writes into the index of a running town what would have been read of its neighbours, by the product's own ledgers. One thread. */
final class IndexWriter implements AutoCloseable {

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());
    private final String schema;
    private final EntityManagerFactory entities;
    private final EntityManager em;
    private final FollowLedger citizens;
    private final RequestLedger requests;

    IndexWriter(EmbeddedDatabase database, String schema) {
        this.schema = schema;
        entities = Persistence.createEntityManagerFactory(
                "welco",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", "",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                        "jakarta.persistence.jdbc.url", database.url() + "?user=" + database.user(),
                        "eclipselink.weaving", "false",
                        "eclipselink.transaction.join-existing", "true",
                        "eclipselink.logging.level", "SEVERE"));
        em = entities.createEntityManager();
        ByIndex byIndex = new ByIndex(em);
        JpaNameWords words = new JpaNameWords(em, byIndex);
        TenantPhones phones = new TenantPhones(current);
        citizens = new FollowLedger(new JpaFollowStates(em), new JpaCitizenIndex(em, words, byIndex), phones, words);
        requests = new RequestLedger(
                new JpaRequestIndex(em, words, byIndex),
                new JpaRequestFollowStates(em),
                new JpaRequestCodes(em),
                phones,
                current);
    }

    /** In a transaction of its own. */
    void citizens(List<CitizenAccount> accounts) {
        in(() -> citizens.keep(accounts, true));
    }

    /** In a transaction of its own. @param some all of that form */
    void requests(Form form, List<ExportedRequest> some) {
        in(() -> requests.keep(form, some, request -> true));
    }

    /** As at the end of each reading of everything. */
    void countWords() {
        in(citizens::tidy);
    }

    private void in(Runnable work) {
        em.getTransaction().begin();
        em.createNativeQuery("select set_config('search_path', ?1 || ', public', true)")
                .setParameter(1, schema)
                .getSingleResult();
        gate.run(tenant, work);
        em.getTransaction().commit();
    }

    @Override
    public void close() {
        em.close();
        entities.close();
    }
}
