package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.search.find.Wanted;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.RequestIndex;

/** Requests by native SQL, as citizens are. */
@ApplicationScoped
public class JpaRequestIndex implements RequestIndex {

    private static final String COLUMNS =
            "form, internal_id, number, form_name, category, status, received_at, modified_at, citizen, first_name,"
                    + " last_name, mail, phones, dialled, birth_date, roles, url, keys";

    private static final String PUT = "insert into search_request as r (" + COLUMNS + ") select "
            + Stream.of(COLUMNS.split(", ?")).map("e."::concat).collect(Collectors.joining(", "))
            + """
               from jsonb_to_recordset(cast(?1 as jsonb))
                    as e(form text, internal_id bigint, number text, form_name text, category text, status text,
                         received_at timestamp, modified_at timestamp, citizen text, first_name text, last_name text,
                         mail text, phones text, dialled text, birth_date date, roles text[], url text, keys int[])
              order by e.form, e.internal_id
             on conflict (form, internal_id) do update
                set number = excluded.number, form_name = excluded.form_name, category = excluded.category,
                    status = excluded.status, received_at = excluded.received_at, modified_at = excluded.modified_at,
                    citizen = excluded.citizen, first_name = excluded.first_name, last_name = excluded.last_name,
                    mail = excluded.mail, phones = excluded.phones, dialled = excluded.dialled,
                    birth_date = excluded.birth_date, roles = excluded.roles, url = excluded.url, keys = excluded.keys
              where (?2 or r.modified_at <= excluded.modified_at)
                and (r.number, r.form_name, r.category, r.status, r.received_at, r.modified_at, r.citizen, r.first_name,
                     r.last_name, r.mail, r.phones, r.dialled, r.birth_date, r.roles, r.url, r.keys)
                    is distinct from
                    (excluded.number, excluded.form_name, excluded.category, excluded.status, excluded.received_at,
                     excluded.modified_at, excluded.citizen, excluded.first_name, excluded.last_name, excluded.mail,
                     excluded.phones, excluded.dialled, excluded.birth_date, excluded.roles, excluded.url, excluded.keys)
             """;

    /** Words of the partial indexes: PostgreSQL must see them as they are. */
    private static final String WITHOUT_ACCOUNT = " and citizen = ''";

    private static final String OF_ACCOUNT = " and citizen <> ''";

    private static final String IDS = ByIndex.anyOf(2, "bigint");

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private EntityManager em;
    private JpaNameWords words;
    private ByIndex byIndex;

    JpaRequestIndex() {}

    @Inject
    public JpaRequestIndex(EntityManager em, JpaNameWords words, ByIndex byIndex) {
        this.em = em;
        this.words = words;
        this.byIndex = byIndex;
    }

    @Override
    public List<IndexedRequest> find(Wanted wanted, Shown shown, int limit) {
        List<IndexedRequest> found = new ArrayList<>(rows(WITHOUT_ACCOUNT, wanted, shown, limit));
        if (shown.withAccount() && found.size() < limit) {
            found.addAll(rows(OF_ACCOUNT, wanted, shown, limit - found.size()));
        }
        return found;
    }

    private List<IndexedRequest> rows(String whose, Wanted wanted, Shown shown, int limit) {
        byIndex.onlyWhereWide(wanted);
        return RequestRows.read(WantedSql.query(em, RequestRows.FIND + whose, wanted), shown, limit);
    }

    @Override
    public int put(List<Entry> entries) {
        return write(entries, false);
    }

    @Override
    public int replace(List<Entry> entries) {
        return write(entries, true);
    }

    private int write(List<Entry> entries, boolean anyDate) {
        if (entries.isEmpty()) {
            return 0;
        }
        Set<String> all = new TreeSet<>();
        entries.forEach(entry -> all.addAll(entry.words()));
        Map<String, Integer> numbers = words.numbers(all);
        Map<String, Entry> last = new HashMap<>();
        entries.forEach(entry -> last.merge(
                entry.request().id(), entry, (one, other) -> one.modified().isAfter(other.modified()) ? one : other));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        last.values().forEach(entry -> rows.add(json(entry, numbers)));
        return em.createNativeQuery(PUT)
                .setParameter(1, rows.build().toString())
                .setParameter(2, anyDate)
                .executeUpdate();
    }

    private static JsonObjectBuilder json(Entry entry, Map<String, Integer> numbers) {
        IndexedRequest request = entry.request();
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        Stream.concat(entry.words().stream().map(numbers::get), entry.keys().stream())
                .sorted()
                .forEach(keys::add);
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("form", request.what().form())
                .add("internal_id", request.what().internalId())
                .add("number", request.what().number())
                .add("form_name", request.what().formName())
                .add("category", request.what().category())
                .add("status", request.status())
                .add("received_at", request.what().receivedAt().toString())
                .add("modified_at", entry.modified().toString())
                .add("citizen", request.who().citizen())
                .add("first_name", request.firstName())
                .add("last_name", request.lastName())
                .add("mail", request.mail())
                .add("phones", String.join(" ", request.phones()))
                .add("dialled", String.join(" ", request.dialled()))
                .add("roles", JSON.createArrayBuilder(request.roles()))
                .add("url", request.url())
                .add("keys", keys);
        request.birthDate().ifPresent(day -> row.add("birth_date", day.toString()));
        return row;
    }

    @Override
    public int remove(String form, Collection<Long> internalIds) {
        byIndex.only();
        return em.createNativeQuery("delete from search_request where form = ?1 and internal_id = " + IDS)
                .setParameter(1, form)
                .setParameter(2, listed(internalIds))
                .executeUpdate();
    }

    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public int removeOutside(Collection<String> forms) {
        return em.createNativeQuery("delete from search_request where form <> all(string_to_array(?1, ' '))")
                .setParameter(1, String.join(" ", forms))
                .executeUpdate();
    }

    @Override
    public Map<Long, LocalDateTime> held(String form, Collection<Long> internalIds) {
        byIndex.only();
        List<?> rows = em.createNativeQuery(
                        "select internal_id, modified_at from search_request where form = ?1 and internal_id = " + IDS)
                .setParameter(1, form)
                .setParameter(2, listed(internalIds))
                .getResultList();
        Map<Long, LocalDateTime> held = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> held.put(((Number) row[0]).longValue(), ((Timestamp) row[1]).toLocalDateTime()));
        return held;
    }

    @Override
    public Set<Long> ids(String form) {
        List<?> rows = em.createNativeQuery("select internal_id from search_request where form = ?1")
                .setParameter(1, form)
                .getResultList();
        Set<Long> ids = new HashSet<>();
        rows.forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    @Override
    public long count() {
        return ((Number) em.createNativeQuery("select count(*) from search_request")
                        .getSingleResult())
                .longValue();
    }
}
